import { ChangeRoute } from '@opgave/shared/contract/route';
import type { Router } from 'express';
import { changeRoute } from '#records/route/changeRoute.ts';
import { viewRoute } from '#records/route/routeView.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** The way to the decision: who advises, who decides, and what came of it. */
export function routeRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const route = '/workspaces/:workspaceId/route';

  router.get(route, async (request, response) => {
    response.json(await viewRoute(deps, await atTable(deps, request)));
  });

  router.post(route, async (request, response) => {
    const at = await atTable(deps, request);
    await changeRoute(deps, { ...at, input: parseBody(ChangeRoute, request) });
    response.status(204).end();
  });

  return router;
}
