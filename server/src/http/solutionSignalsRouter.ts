import { HandleSignal } from '@opgave/shared/contract/solutionSignals';
import { WorkspaceId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { handleSignal } from '#records/solutionSignals/handleSignal.ts';
import { listSignals } from '#records/solutionSignals/listSignals.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** What was done with sentences in which a solution may hide. */
export function solutionSignalsRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const all = '/workspaces/:workspaceId/solution-signals';

  router.get(all, async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    const workspaceId = parseId(WorkspaceId, request, 'workspaceId');
    response.json(await listSignals(deps, workspaceId, person.id));
  });

  router.post(all, async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    const workspaceId = parseId(WorkspaceId, request, 'workspaceId');
    const input = parseBody(HandleSignal, request);
    await handleSignal(deps, { workspaceId, personId: person.id, input });
    response.status(204).end();
  });

  return router;
}
