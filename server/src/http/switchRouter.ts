import { CloseSwitch, MarkSentence, WriteForGroup } from '@opgave/shared/contract/sessionTools';
import type { Router } from 'express';
import { closeSwitch, markSentence, viewSwitch, writeForGroup } from '#records/sessions/switching.ts';
import { aboutSession } from './aboutSession.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const AT = '/workspaces/:workspaceId/sessions/:sessionId/switch';

/** Speaking for another group in a live meeting, and hearing whether it is so. */
export function switchRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(AT, async (request, response) => {
    response.json(await viewSwitch(deps, await aboutSession(deps, request)));
  });

  router.post(`${AT}/sentences`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await writeForGroup(deps, { ...about, input: parseBody(WriteForGroup, request) });
    response.status(204).end();
  });

  router.post(`${AT}/marks`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await markSentence(deps, { ...about, input: parseBody(MarkSentence, request) });
    response.status(204).end();
  });

  router.post(`${AT}/close`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await closeSwitch(deps, { ...about, input: parseBody(CloseSwitch, request) });
    response.status(204).end();
  });

  return router;
}
