import { HideInSession, ShowInSession, TakeBackInSession } from '@opgave/shared/contract/sessionOrder';
import type { Router } from 'express';
import { hideInSession, showInSession } from '#records/sessions/orderInSession.ts';
import { takeBackInSession } from '#records/sessions/takeBackInSession.ts';
import { aboutSession } from './aboutSession.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ONE = '/workspaces/:workspaceId/sessions/:sessionId';

/** Keeping order in a live meeting: words out of sight and back, and one's own words taken away. */
export function sessionOrderRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.post(`${ONE}/hide`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await hideInSession(deps, { ...about, input: parseBody(HideInSession, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/show`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await showInSession(deps, { ...about, input: parseBody(ShowInSession, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/take-back`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await takeBackInSession(deps, { ...about, input: parseBody(TakeBackInSession, request) });
    response.status(204).end();
  });

  return router;
}
