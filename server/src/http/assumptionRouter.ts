import { ChangeAssumption, FoundOut, NewAssumption } from '@opgave/shared/contract/assumptions';
import { WithVersion } from '@opgave/shared/contract/http';
import { AssumptionId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import type { AboutAssumption } from '#records/assumptions/assumptions.ts';
import { changeAssumption, findOut, removeAssumption } from '#records/assumptions/changeAssumption.ts';
import { listAssumptions } from '#records/assumptions/listAssumptions.ts';
import { makeAssumption } from '#records/assumptions/makeAssumption.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/assumptions';

/** What a table takes for granted, and what turns out not to hold. */
export function assumptionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const one = `${ALL}/:assumptionId`;
  router.get(ALL, async (request, response) => {
    response.json(await listAssumptions(deps, await atTable(deps, request)));
  });
  router.post(ALL, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await makeAssumption(deps, { ...asked, input: parseBody(NewAssumption, request) });
    response.status(201).json({ id });
  });
  router.patch(one, async (request, response) => {
    const about = await aboutAssumption(deps, request);
    await changeAssumption(deps, { ...about, input: parseBody(ChangeAssumption, request) });
    response.status(204).end();
  });
  router.post(`${one}/found`, async (request, response) => {
    const about = await aboutAssumption(deps, request);
    await findOut(deps, { ...about, input: parseBody(FoundOut, request) });
    response.status(204).end();
  });
  router.post(`${one}/remove`, async (request, response) => {
    const about = await aboutAssumption(deps, request);
    await removeAssumption(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });
  return router;
}

async function aboutAssumption(deps: RouterDependencies, request: Request): Promise<AboutAssumption> {
  const asked = await atTable(deps, request);
  return { ...asked, assumptionId: parseId(AssumptionId, request, 'assumptionId') };
}
