import { ChangePerson, MakeFacilitator } from '@opgave/shared/contract/http';
import { PersonId } from '@opgave/shared/ids';
import { type Request, type Router } from 'express';
import { changePerson } from '#records/people/changePerson.ts';
import { listPeople } from '#records/people/listPeople.ts';
import { makeFacilitator } from '#records/people/makeFacilitator.ts';
import { removePerson } from '#records/people/removePerson.ts';
import { renewWayBack, type WayBackQuestion, withdrawWayBack } from '#records/people/wayBack.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** Everyone at a table: their seats, their ways back, and who is facilitator. */
export function peopleRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get('/workspaces/:workspaceId/people', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    const here = deps.live.peopleHere(workspaceId);
    response.json(await listPeople(deps, { workspaceId, personId, here }));
  });

  router.patch('/workspaces/:workspaceId/people/:personId', async (request, response) => {
    const question = await aboutSomebody(deps, request);
    await changePerson(deps, { ...question, input: parseBody(ChangePerson, request) });
    response.status(204).end();
  });

  router.delete('/workspaces/:workspaceId/people/:personId', async (request, response) => {
    refuseBody(request);
    await removePerson(deps, await aboutSomebody(deps, request));
    response.status(204).end();
  });

  router.post('/workspaces/:workspaceId/people/:personId/way-back', async (request, response) => {
    refuseBody(request);
    const token = await renewWayBack(deps, await aboutSomebody(deps, request));
    response.status(201).json({ token });
  });

  router.delete('/workspaces/:workspaceId/people/:personId/way-back', async (request, response) => {
    refuseBody(request);
    await withdrawWayBack(deps, await aboutSomebody(deps, request));
    response.status(204).end();
  });

  router.post('/workspaces/:workspaceId/facilitators', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    const input = parseBody(MakeFacilitator, request);
    await makeFacilitator(deps, { workspaceId, personId, input });
    response.status(204).end();
  });

  return router;
}

async function aboutSomebody(deps: RouterDependencies, request: Request): Promise<WayBackQuestion> {
  const asked = await atTable(deps, request);
  return { ...asked, whom: parseId(PersonId, request, 'personId') };
}
