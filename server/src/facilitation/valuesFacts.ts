import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { valuesFacts as countValues } from '@opgave/shared/method/valuesCheck';
import { readWeighings } from '#records/values/scores.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** Which groups weighed the three values, and how much serious harm nobody answered yet. */
export async function valuesFacts(
  deps: Pick<FacilitationDeps, 'storage'>,
  workspace: Workspace,
  seats: readonly Seat[],
): Promise<Pick<LaterFacts, 'valuesV1' | 'valuesV2'>> {
  const { v1, v2 } = await readWeighings(deps, { ...workspace, seats });
  return {
    valuesV1: countValues(v1.counted, v1.answersOfRule),
    valuesV2: countValues(v2.counted, v2.answersOfRule),
  };
}
