import type { Workspace } from '@opgave/shared/contract/records';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import { valuesWeighed } from '@opgave/shared/method/weighing';

type Asking = Pick<Workspace, 'extraValues' | 'ownValues'>;

/** Everything that this workspace weighs: the three, those of the list that it added, and its own. */
export function askedValues({ extraValues, ownValues }: Asking): readonly ValueKey[] {
  return valuesWeighed(extraValues, ownValues);
}
