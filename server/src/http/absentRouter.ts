import type { Router } from 'express';
import { viewAbsent } from '#records/workspaces/viewAbsent.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { strictRouter } from './strictRouter.ts';

/** Whose voice is missing. */
export function absentRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.get('/workspaces/:workspaceId/absent', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await viewAbsent(deps, workspaceId, personId));
  });
  return router;
}
