import { HandleSignal } from '@opgave/shared/contract/solutionSignals';
import type { Router } from 'express';
import { handleSignal } from '#records/solutionSignals/handleSignal.ts';
import { listSignals } from '#records/solutionSignals/listSignals.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** What was done with sentences in which a solution may hide. */
export function solutionSignalsRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const all = '/workspaces/:workspaceId/solution-signals';

  router.get(all, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listSignals(deps, workspaceId, personId));
  });

  router.post(all, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    const input = parseBody(HandleSignal, request);
    await handleSignal(deps, { workspaceId, personId, input });
    response.status(204).end();
  });

  return router;
}
