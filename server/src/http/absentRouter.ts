import { WorkspaceId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { viewAbsent } from '#records/workspaces/viewAbsent.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** Whose voice is missing. */
export function absentRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.get('/workspaces/:workspaceId/absent', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    const workspaceId = parseId(WorkspaceId, request, 'workspaceId');
    response.json(await viewAbsent(deps, workspaceId, person.id));
  });
  return router;
}
