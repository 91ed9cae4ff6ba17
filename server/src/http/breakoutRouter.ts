import { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { SessionId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { makeBreakouts } from '#records/breakouts/makeBreakouts.ts';
import { returnFromBreakouts } from '#records/breakouts/returnFromBreakouts.ts';
import type { AboutSession } from '#records/sessions/oneSession.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const at = '/workspaces/:workspaceId/sessions/:sessionId/breakouts';

/** Working apart for a while, and coming back with what was written. */
export function breakoutRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.post(at, async (request, response) => {
    const about = await aboutSession(deps, request);
    const here = deps.live.peopleHere(about.workspaceId);
    await makeBreakouts(deps, { ...about, here, input: parseBody(MakeBreakouts, request) });
    response.status(204).end();
  });
  router.post(`${at}/return`, async (request, response) => {
    refuseBody(request);
    await returnFromBreakouts(deps, await aboutSession(deps, request));
    response.status(204).end();
  });
  return router;
}

async function aboutSession(deps: RouterDependencies, request: Request): Promise<AboutSession> {
  const asked = await atTable(deps, request);
  return { ...asked, sessionId: parseId(SessionId, request, 'sessionId') };
}
