import type { Workspace } from '@opgave/shared/contract/records';
import { GROUPS } from '@opgave/shared/method/groups';
import { isSharedSince } from '@opgave/shared/method/opening';
import { speakerKey } from '@opgave/shared/method/publicRecord';
import { spreadOf, type ValueVersion } from '@opgave/shared/method/valuesCheck';
import type { RoundDeps } from '../consent/rounds.ts';
import { askedValues } from '../values/askedValues.ts';
import { readWeighings } from '../values/scores.ts';
import { isChoicePublic, untilOf } from './publicChoice.ts';
import type { PublicValue } from './publicView.ts';
import { type Spoken, spokenAtTable } from './speakers.ts';

/** How each group weighed each value: how many gave which step, never a total and never a reason with a name. */
export async function publicValues(deps: RoundDeps, workspace: Workspace): Promise<readonly PublicValue[]> {
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const { id, sideOfOther } = workspace;
  const weighings = await readWeighings(deps, { id, sideOfOther, seats });
  const spoken = await spokenAtTable(deps, workspace, ['participant']);
  const checks = await publicChecks(deps, workspace);
  return checks.flatMap((check) => {
    const { stored, counted } = weighings[check];
    const kept = stored.filter(({ personId, weighedAt: at }) => !isSharedSince(workspace, { personId, at }));
    const closed = new Set(kept.map(({ personId }) => personId));
    const shown = counted.filter(({ personId }) => !closed.has(personId));
    return askedValues(workspace).flatMap((value) => {
      const rows = rowsOf(spreadOf(shown, value), spoken);
      return rows.length === 0 ? [] : [{ check, value, rows }];
    });
  });
}

/** Those of the choice go along with it, and those of a look back once the table is closed. */
async function publicChecks(deps: RoundDeps, workspace: Workspace): Promise<readonly ValueVersion[]> {
  if (!(await isChoicePublic(deps, workspace))) return ['v1'];
  const { phase, phaseSince } = workspace;
  return phase === 'closed' && phaseSince <= untilOf(workspace) ? ['v1', 'v2', 'v3'] : ['v1', 'v2'];
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
