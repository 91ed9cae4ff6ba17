import type { Workspace } from '@opgave/shared/contract/records';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import { valuesWeighed } from '@opgave/shared/method/weighing';

/** Everything that this workspace weighs: the three, those of the list that it added, and its own. */
export function askedValues({ extraValues }: Pick<Workspace, 'extraValues'>): readonly ValueKey[] {
  return valuesWeighed(extraValues);
}
