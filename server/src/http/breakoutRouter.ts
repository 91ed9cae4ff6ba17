import { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import type { Router } from 'express';
import { goToStage } from '#records/breakouts/goToStage.ts';
import { bringInHarvest } from '#records/breakouts/harvest.ts';
import { makeBreakouts } from '#records/breakouts/makeBreakouts.ts';
import { returnFromBreakouts } from '#records/breakouts/returnFromBreakouts.ts';
import { aboutSession } from './aboutSession.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, refuseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const at = '/workspaces/:workspaceId/sessions/:sessionId/breakouts';

/** Working apart for a while, and coming back with what was written. */
export function breakoutRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.post(at, async (request, response) => {
    const about = await aboutSession(deps, request);
    const here = deps.live.peopleHere(about.workspaceId);
    const input = parseBody(MakeBreakouts, request);
    if (input.kind === 'stage') await goToStage(deps, { ...about, here, input });
    else await makeBreakouts(deps, { ...about, here, input });
    await bringInHarvest(deps, about.sessionId);
    response.status(204).end();
  });
  router.post(`${at}/return`, async (request, response) => {
    refuseBody(request);
    await returnFromBreakouts(deps, await aboutSession(deps, request));
    response.status(204).end();
  });
  return router;
}
