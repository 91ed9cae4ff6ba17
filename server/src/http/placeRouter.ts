import { TellPlace } from '@opgave/shared/contract/sessionPlaces';
import type { Router } from 'express';
import { tellPlace } from '#records/sessions/tellPlace.ts';
import { aboutSession } from './aboutSession.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ONE = '/workspaces/:workspaceId/sessions/:sessionId';

/** Who is at the step of now: each says so for oneself, and who leads reads who is not there yet. */
export function placeRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.post(`${ONE}/place`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await tellPlace(deps, { ...about, input: parseBody(TellPlace, request) });
    response.status(204).end();
  });
  router.get(`${ONE}/away`, async (request, response) => {
    response.json(await deps.live.awayFromStep(await aboutSession(deps, request)));
  });
  return router;
}
