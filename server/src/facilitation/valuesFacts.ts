import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { valuesFacts as countValues } from '@opgave/shared/method/valuesCheck';
import { readWeighing } from '#records/values/scores.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** Which groups weighed the three values, and how much serious harm nobody answered yet. */
export async function valuesFacts(
  deps: Pick<FacilitationDeps, 'storage'>,
  workspace: Workspace,
  seats: readonly Seat[],
): Promise<Pick<LaterFacts, 'valuesV1'>> {
  const { counted, answersOfRule } = await readWeighing(deps, { ...workspace, seats }, 'v1');
  return { valuesV1: countValues(counted, answersOfRule) };
}
