import { ChangeWorkspace, CreateWorkspace, WithVersion } from '@opgave/shared/contract/http';
import { type Router } from 'express';
import { z } from 'zod';
import { recordLines } from '#records/recordLines.ts';
import { archiveWorkspace } from '#records/workspaces/archiveWorkspace.ts';
import { changeWorkspace } from '#records/workspaces/changeWorkspace.ts';
import { createWorkspace } from '#records/workspaces/createWorkspace.ts';
import { viewWorkspace } from '#records/workspaces/viewWorkspace.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** Workspaces, with their gates and their record. */
export function workspaceRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.post('/workspaces', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    response.status(201).json(await createWorkspace(deps, person, parseBody(CreateWorkspace, request)));
  });

  router.get('/workspaces/by-slug/:slug', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    response.json(await viewWorkspace(deps, parseId(Slug, request, 'slug'), person.id));
  });

  router.patch('/workspaces/:workspaceId', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    const input = parseBody(ChangeWorkspace, request);
    response.json(await changeWorkspace(deps, { workspaceId, personId, input }));
  });

  router.post('/workspaces/:workspaceId/archive', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    const { version } = parseBody(WithVersion, request);
    await archiveWorkspace(deps, { workspaceId, personId, version });
    response.status(204).end();
  });

  router.get('/workspaces/:workspaceId/gates', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await deps.live.gatesView(workspaceId, personId));
  });

  router.get('/workspaces/:workspaceId/events', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await recordLines(deps, workspaceId, personId));
  });

  return router;
}
