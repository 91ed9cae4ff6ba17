import type { Router } from 'express';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { strictRouter } from './strictRouter.ts';

/** Who takes part how much, per group. */
export function balanceRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.get('/workspaces/:workspaceId/balance', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await deps.live.balance(workspaceId, personId));
  });
  return router;
}
