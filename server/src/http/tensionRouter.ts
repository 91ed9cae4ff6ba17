import { WithVersion } from '@opgave/shared/contract/http';
import { LinkTension, PlaceTension, SettleTension } from '@opgave/shared/contract/tensions';
import { TensionId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { linkTension } from '#records/tensions/linkTension.ts';
import { listTensions } from '#records/tensions/listTensions.ts';
import { placeTension } from '#records/tensions/placeTension.ts';
import { openTension, settleTension, withdrawTension } from '#records/tensions/settleTension.ts';
import { type AtTable, atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/tensions';

/** Two answers that do not go together: linked, settled, and put in the text. */
export function tensionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.get(ALL, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listTensions(deps, workspaceId, personId));
  });
  router.post(ALL, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await linkTension(deps, { ...asked, input: parseBody(LinkTension, request) });
    response.status(201).json({ id });
  });
  changingRoutes(router, deps);
  return router;
}

function changingRoutes(router: Router, deps: RouterDependencies): void {
  const one = `${ALL}/:tensionId`;
  router.post(`${one}/settle`, async (request, response) => {
    const about = await aboutTension(deps, request);
    await settleTension(deps, { ...about, input: parseBody(SettleTension, request) });
    response.status(204).end();
  });
  router.post(`${one}/place`, async (request, response) => {
    const about = await aboutTension(deps, request);
    await placeTension(deps, { ...about, input: parseBody(PlaceTension, request) });
    response.status(204).end();
  });
  for (const [step, take] of Object.entries({ open: openTension, withdraw: withdrawTension })) {
    router.post(`${one}/${step}`, async (request, response) => {
      const about = await aboutTension(deps, request);
      await take(deps, { ...about, ...parseBody(WithVersion, request) });
      response.status(204).end();
    });
  }
}

async function aboutTension(
  deps: RouterDependencies,
  request: Request,
): Promise<AtTable & { readonly tensionId: TensionId }> {
  const asked = await atTable(deps, request);
  return { ...asked, tensionId: parseId(TensionId, request, 'tensionId') };
}
