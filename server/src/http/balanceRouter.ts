import { WorkspaceId } from '@opgave/shared/ids';
import type { Router } from 'express';
import type { RouterDependencies } from './dependencies.ts';
import { parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** Who takes part how much, per group. */
export function balanceRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.get('/workspaces/:workspaceId/balance', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    response.json(await deps.live.balance(parseId(WorkspaceId, request, 'workspaceId'), person.id));
  });
  return router;
}
