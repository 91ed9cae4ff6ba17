import { WithVersion } from '@opgave/shared/contract/http';
import { PublishRecord } from '@opgave/shared/contract/publication';
import type { Router } from 'express';
import { endPublication, publishRecord, viewPublication } from '#records/publicPage/publication.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const PUBLICATION = '/workspaces/:workspaceId/publication';

/** The record of a table that is not open, for anybody to read. */
export function publicationRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(PUBLICATION, async (request, response) => {
    response.json(await viewPublication(deps, await atTable(deps, request)));
  });

  router.post(PUBLICATION, async (request, response) => {
    const at = await atTable(deps, request);
    await publishRecord(deps, at, parseBody(PublishRecord, request));
    response.status(204).end();
  });

  router.post(`${PUBLICATION}/end`, async (request, response) => {
    const at = await atTable(deps, request);
    await endPublication(deps, at, parseBody(WithVersion, request).version);
    response.status(204).end();
  });

  return router;
}
