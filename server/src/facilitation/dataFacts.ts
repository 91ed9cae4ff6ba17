import type { Workspace } from '@opgave/shared/contract/records';
import { stepsComplete } from '@opgave/shared/method/dataCanvas';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { readStandings } from '#records/dataCanvas/canvas.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** How many steps of the data canvas are complete now, counted from the first. */
export async function dataFacts(
  deps: Pick<FacilitationDeps, 'storage' | 'documents'>,
  workspace: Workspace,
): Promise<Pick<LaterFacts, 'dataStepsComplete'>> {
  if (!workspace.dataInvolved) return {};
  return { dataStepsComplete: stepsComplete(await readStandings(deps, workspace)) };
}
