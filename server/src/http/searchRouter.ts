import { SearchQuery } from '@opgave/shared/contract/search';
import type { Router } from 'express';
import { searchWorkspace } from '#records/search/searchWorkspace.ts';
import { readingAtTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** Looking for words at a table. What is looked for travels in the body, for an address ends up in logs (T14). */
export function searchRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.post('/workspaces/:workspaceId/search', async (request, response) => {
    const { workspaceId, personId } = await readingAtTable(deps, request);
    await deps.rateLimits.searches.count(personId);
    const input = parseBody(SearchQuery, request);
    response.json(await searchWorkspace(deps, { workspaceId, personId, input }));
  });
  return router;
}
