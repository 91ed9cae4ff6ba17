import type { IRouter } from 'express';
import { createRateLimits } from '#identity/rateLimits.ts';
import { createHealth } from '#observability/health.ts';
import { api } from './api.ts';
import type { TestServer } from './testServer.ts';

const OF_TABLE = 'GET /workspaces/:workspaceId';

/** Every endpoint of the API, as the routers name it; with a live side that nobody asks anything. */
export function endpointsOf({ deps, app }: TestServer): readonly string[] {
  const unasked = () => Promise.reject(new Error('only the addresses are read'));
  const live = {
    ...{ peopleHere: () => [], gatesView: unasked, balance: unasked },
    ...{ awayFromStep: unasked, decide: unasked },
  };
  const health = createHealth({ storage: deps.storage, isDraining: () => false });
  const rateLimits = createRateLimits(deps.config.limits);
  return namesIn(api({ ...deps, documents: app.documents, live, health, rateLimits }));
}

/** What comes behind the address of a table, for everything of it that can be fetched as a whole. */
export function pagesOfTable(server: TestServer): readonly string[] {
  return endpointsOf(server).flatMap((endpoint) => {
    const rest = endpoint.startsWith(OF_TABLE) ? endpoint.slice(OF_TABLE.length) : ':';
    return rest.includes(':') ? [] : [rest];
  });
}

function namesIn(router: IRouter): readonly string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route) return route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`);
    return isRouter(handle) ? namesIn(handle) : [];
  });
}

function isRouter(handle: unknown): handle is IRouter {
  return typeof handle === 'function' && 'stack' in handle;
}
