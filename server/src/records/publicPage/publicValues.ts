import type { Workspace } from '@opgave/shared/contract/records';
import { GROUPS } from '@opgave/shared/method/groups';
import { spreadOf } from '@opgave/shared/method/valuesCheck';
import type { Dependencies } from '#identity/dependencies.ts';
import { askedValues } from '../values/askedValues.ts';
import { readWeighing } from '../values/scores.ts';
import type { PublicValue } from './publicView.ts';

/** How each group weighed each value: how many gave which step, never a total and never a reason with a name. */
export async function publicValues(
  deps: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
): Promise<readonly PublicValue[]> {
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const { id, sideOfOther } = workspace;
  const { counted } = await readWeighing(deps, { id, sideOfOther, seats }, 'v1');
  return askedValues(workspace).flatMap((value) => {
    const spread = spreadOf(counted, value);
    const rows = GROUPS.flatMap((group) => {
      const found = spread.find((one) => one.group === group);
      return found ? [{ group, counts: found.counts }] : [];
    });
    return rows.length === 0 ? [] : [{ value, rows }];
  });
}
