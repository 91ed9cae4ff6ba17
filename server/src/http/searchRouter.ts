import { SearchQuery } from '@opgave/shared/contract/search';
import { WorkspaceId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { searchWorkspace } from '#records/search/searchWorkspace.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** Looking for words at a table. What is looked for travels in the body, for an address ends up in logs (T14). */
export function searchRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.post('/workspaces/:workspaceId/search', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    const workspaceId = parseId(WorkspaceId, request, 'workspaceId');
    await deps.rateLimits.searches.count(person.id);
    const input = parseBody(SearchQuery, request);
    response.json(await searchWorkspace(deps, { workspaceId, personId: person.id, input }));
  });
  return router;
}
