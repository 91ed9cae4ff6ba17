import { ChangeSession, PrepareSession } from '@opgave/shared/contract/sessions';
import { SessionId, WorkspaceId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { changeSession } from '#records/sessions/changeSession.ts';
import type { AboutSession } from '#records/sessions/oneSession.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { listSessions, sessionEvents, viewSession } from '#records/sessions/viewSession.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/sessions';
const ONE = `${ALL}/:sessionId`;

/** Live meetings: preparing them, and what they are at. Acting in one goes over the live connection. */
export function sessionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get('/time', (_request, response) => {
    response.json({ at: deps.now() });
  });

  router.get(ALL, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listSessions(deps, workspaceId, personId));
  });

  router.post(ALL, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await prepareSession(deps, { ...asked, input: parseBody(PrepareSession, request) });
    response.status(201).json({ id });
  });

  router.get(ONE, async (request, response) => {
    response.json(await viewSession(deps, await aboutSession(deps, request)));
  });

  router.patch(ONE, async (request, response) => {
    const about = await aboutSession(deps, request);
    await changeSession(deps, { ...about, input: parseBody(ChangeSession, request) });
    response.status(204).end();
  });

  router.get(`${ONE}/events`, async (request, response) => {
    response.json(await sessionEvents(deps, await aboutSession(deps, request)));
  });
  return router;
}

async function atTable(deps: RouterDependencies, request: Request): Promise<Omit<AboutSession, 'sessionId'>> {
  const { person } = await requireSignedIn(deps, request);
  return { workspaceId: parseId(WorkspaceId, request, 'workspaceId'), personId: person.id };
}

async function aboutSession(deps: RouterDependencies, request: Request): Promise<AboutSession> {
  const asked = await atTable(deps, request);
  return { ...asked, sessionId: parseId(SessionId, request, 'sessionId') };
}
