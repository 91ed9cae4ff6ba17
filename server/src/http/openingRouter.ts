import { AnswerOpening, AskOpening } from '@opgave/shared/contract/opening';
import type { Router } from 'express';
import { answerOpening, askOpening } from '#records/opening/opening.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const OPENING = '/workspaces/:workspaceId/opening';

/** Whether a table may become more open, asked of everyone who wrote something at it. */
export function openingRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.post(OPENING, async (request, response) => {
    const at = await atTable(deps, request);
    await askOpening(deps, at, parseBody(AskOpening, request));
    response.status(204).end();
  });

  router.post(`${OPENING}/answer`, async (request, response) => {
    const at = await atTable(deps, request);
    await answerOpening(deps, at, parseBody(AnswerOpening, request));
    response.status(204).end();
  });

  return router;
}
