import { WithVersion } from '@opgave/shared/contract/http';
import { AddSourceLink } from '@opgave/shared/contract/sourceLinks';
import { SourceLinkId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { addSourceLink } from '#records/sourceLinks/addSourceLink.ts';
import { listSourceLinks } from '#records/sourceLinks/listSourceLinks.ts';
import { listSources } from '#records/sourceLinks/listSources.ts';
import { removeSourceLink } from '#records/sourceLinks/removeSourceLink.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/source-links';

/** What sentences and answers rest on. */
export function sourceLinkRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(ALL, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listSourceLinks(deps, workspaceId, personId));
  });

  router.get(`${ALL}/sources`, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listSources(deps, workspaceId, personId));
  });

  router.post(ALL, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await addSourceLink(deps, { ...asked, input: parseBody(AddSourceLink, request) });
    response.status(201).json({ id });
  });

  router.post(`${ALL}/:sourceLinkId/remove`, async (request, response) => {
    const asked = await atTable(deps, request);
    const sourceLinkId = parseId(SourceLinkId, request, 'sourceLinkId');
    await removeSourceLink(deps, { ...asked, sourceLinkId, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  return router;
}
