import { KeepBody, RemoveBody } from '@opgave/shared/contract/bodies';
import { RefuseClaim } from '@opgave/shared/contract/organisation';
import { WorkspaceId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { keepBody, removeBody, viewBodies } from '#records/organisation/bodies.ts';
import { letIn } from '#records/organisation/letIn.ts';
import { viewOrganisation } from '#records/organisation/organisationHome.ts';
import { refuseClaim } from '#records/organisation/refuseClaim.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** What the tables of one organisation share. */
export function organisationRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const bodies = '/workspaces/:workspaceId/bodies';

  const organisation = '/workspaces/:workspaceId/organisation';

  router.get(organisation, async (request, response) => {
    const { gatesView } = deps.live;
    response.json(await viewOrganisation(deps, await atTable(deps, request), gatesView));
  });

  router.post(`${organisation}/tables/:tableId`, async (request, response) => {
    refuseBody(request);
    const at = await atTable(deps, request);
    await letIn(deps, { ...at, tableId: parseId(WorkspaceId, request, 'tableId') });
    response.status(204).end();
  });

  router.post(`${organisation}/tables/:tableId/refuse`, async (request, response) => {
    const at = await atTable(deps, request);
    const tableId = parseId(WorkspaceId, request, 'tableId');
    await refuseClaim(deps, { ...at, tableId, input: parseBody(RefuseClaim, request) });
    response.status(204).end();
  });

  router.get(bodies, async (request, response) => {
    response.json(await viewBodies(deps, await atTable(deps, request)));
  });

  router.post(bodies, async (request, response) => {
    const at = await atTable(deps, request);
    await keepBody(deps, { ...at, input: parseBody(KeepBody, request) });
    response.status(204).end();
  });

  router.post(`${bodies}/remove`, async (request, response) => {
    const at = await atTable(deps, request);
    await removeBody(deps, { ...at, input: parseBody(RemoveBody, request) });
    response.status(204).end();
  });

  return router;
}
