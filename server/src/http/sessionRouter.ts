import {
  ChangeSession,
  CheckIn,
  KeepMinutes,
  KeepTemplate,
  OpenScreen,
  PrepareSession,
  SayAnonymously,
} from '@opgave/shared/contract/sessions';
import { CloseDots, CloseSizing, GiveEstimate, PutDots } from '@opgave/shared/contract/sessionTools';
import type { Router } from 'express';
import { sayAnonymously, viewAnonymous } from '#records/sessions/anonymous.ts';
import { checkIn, viewAttendance } from '#records/sessions/attendance.ts';
import { changeSession } from '#records/sessions/changeSession.ts';
import { closeDots, putDots } from '#records/sessions/dots.ts';
import { lookBack } from '#records/sessions/lookBack.ts';
import { keepMinutes, viewMinutes } from '#records/sessions/minutes.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { makeScreenLink, viewScreen } from '#records/sessions/screen.ts';
import { closeSizing, giveEstimate } from '#records/sessions/sizing.ts';
import { keepTemplate, listTemplates } from '#records/sessions/templates.ts';
import { listSessions, viewSession } from '#records/sessions/viewSession.ts';
import { aboutSession } from './aboutSession.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/sessions';
const ONE = `${ALL}/:sessionId`;

/** Live meetings: preparing them, and what they are at. Acting in one goes over the live connection. */
export function sessionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  preparingRoutes(router, deps);
  estimateRoutes(router, deps);
  roomRoutes(router, deps);
  takingPartRoutes(router, deps);
  return router;
}

function preparingRoutes(router: Router, deps: RouterDependencies): void {
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
    response.json(await lookBack(deps, await aboutSession(deps, request)));
  });

  router.post(`${ONE}/template`, async (request, response) => {
    const about = await aboutSession(deps, request);
    const id = await keepTemplate(deps, { ...about, ...parseBody(KeepTemplate, request) });
    response.status(201).json({ id });
  });

  router.get('/workspaces/:workspaceId/session-templates', async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listTemplates(deps, workspaceId, personId));
  });
}

function takingPartRoutes(router: Router, deps: RouterDependencies): void {
  router.get(`${ONE}/anonymous`, async (request, response) => {
    response.json(await viewAnonymous(deps, await aboutSession(deps, request)));
  });

  router.post(`${ONE}/anonymous`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await sayAnonymously(deps, { ...about, input: parseBody(SayAnonymously, request) });
    response.status(204).end();
  });

  router.get(`${ONE}/attendance`, async (request, response) => {
    response.json(await viewAttendance(deps, await aboutSession(deps, request)));
  });

  router.post(`${ONE}/attendance`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await checkIn(deps, { ...about, input: parseBody(CheckIn, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/dots/mine`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await putDots(deps, { ...about, input: parseBody(PutDots, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/dots/close`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await closeDots(deps, { ...about, input: parseBody(CloseDots, request) });
    response.status(204).end();
  });
}

function estimateRoutes(router: Router, deps: RouterDependencies): void {
  router.post(`${ONE}/sizing/mine`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await giveEstimate(deps, { ...about, input: parseBody(GiveEstimate, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/sizing/close`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await closeSizing(deps, { ...about, input: parseBody(CloseSizing, request) });
    response.status(204).end();
  });
}

/** What also works for a screen on which nobody signed in. */
function roomRoutes(router: Router, deps: RouterDependencies): void {
  router.get('/time', (_request, response) => {
    response.json({ at: deps.now() });
  });

  router.get(`${ONE}/minutes`, async (request, response) => {
    response.json(await viewMinutes(deps, await aboutSession(deps, request)));
  });

  router.post(`${ONE}/minutes`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await keepMinutes(deps, { ...about, input: parseBody(KeepMinutes, request) });
    response.status(204).end();
  });

  router.post('/screens', async (request, response) => {
    response.json(await viewScreen(deps, parseBody(OpenScreen, request).token));
  });

  router.post(`${ONE}/screen`, async (request, response) => {
    refuseBody(request);
    response.status(201).json(await makeScreenLink(deps, await aboutSession(deps, request)));
  });
}
