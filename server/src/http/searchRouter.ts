import { LearnedQuery } from '@opgave/shared/contract/learned';
import { SearchQuery } from '@opgave/shared/contract/search';
import type { Router } from 'express';
import { searchLearned } from '#records/search/learned.ts';
import { searchWorkspace } from '#records/search/searchWorkspace.ts';
import { readingAtTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/**
 * Looking for words at a table, and over all of one's tables for what they learned. What is looked for travels in the
 * body, for an address ends up in logs (T14).
 */
export function searchRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.post('/workspaces/:workspaceId/search', async (request, response) => {
    const { workspaceId, personId } = await readingAtTable(deps, request);
    await deps.rateLimits.searches.count(personId);
    const input = parseBody(SearchQuery, request);
    response.json(await searchWorkspace(deps, { workspaceId, personId, input }));
  });

  router.post('/learned', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    await deps.rateLimits.searches.count(person.id);
    response.json(await searchLearned(deps, person.id, parseBody(LearnedQuery, request)));
  });
  return router;
}
