import type { Workspace } from '@opgave/shared/contract/records';
import { GROUPS } from '@opgave/shared/method/groups';
import { isWithheld } from '@opgave/shared/method/opening';
import { speakerKey } from '@opgave/shared/method/publicRecord';
import { spreadOf } from '@opgave/shared/method/valuesCheck';
import type { Dependencies } from '#identity/dependencies.ts';
import { askedValues } from '../values/askedValues.ts';
import { readWeighing } from '../values/scores.ts';
import type { PublicValue } from './publicView.ts';
import { type Spoken, spokenAtTable } from './speakers.ts';

/** How each group weighed each value: how many gave which step, never a total and never a reason with a name. */
export async function publicValues(
  deps: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
): Promise<readonly PublicValue[]> {
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const { id, sideOfOther } = workspace;
  const { counted } = await readWeighing(deps, { id, sideOfOther, seats }, 'v1');
  const shown = counted.filter(({ personId }) => !isWithheld(workspace, personId));
  const spoken = await spokenAtTable(deps, workspace, ['participant']);
  return askedValues(workspace).flatMap((value) => {
    const rows = rowsOf(spreadOf(shown, value), spoken);
    return rows.length === 0 ? [] : [{ value, rows }];
  });
}

/** Groups that are written of together are counted together. */
function rowsOf(spread: ReturnType<typeof spreadOf>, spoken: Spoken): PublicValue['rows'] {
  const rows = new Map<string, PublicValue['rows'][number]>();
  for (const group of GROUPS) {
    const found = spread.find((one) => one.group === group);
    if (!found) continue;
    const by = spoken(group);
    const before = rows.get(speakerKey(by));
    const counts = found.counts.map((count, index) => count + (before?.counts[index] ?? 0));
    rows.set(speakerKey(by), { by, counts });
  }
  return [...rows.values()];
}
