import { AskQuestion, PutCard } from '@opgave/shared/contract/questions';
import type { Router } from 'express';
import { askQuestion, putCard } from '#records/sessions/questions.ts';
import { viewQuestions } from '#records/sessions/viewQuestions.ts';
import { aboutSession } from './aboutSession.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const AT = '/workspaces/:workspaceId/sessions/:sessionId/questions';

/** What people ask in a live meeting; what becomes of a question goes over the live connection. */
export function questionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(AT, async (request, response) => {
    response.json(await viewQuestions(deps, await aboutSession(deps, request)));
  });

  router.post(AT, async (request, response) => {
    const about = await aboutSession(deps, request);
    const id = await askQuestion(deps, { ...about, input: parseBody(AskQuestion, request) });
    response.status(201).json({ id });
  });

  router.post(`${AT}/cards`, async (request, response) => {
    const about = await aboutSession(deps, request);
    await putCard(deps, { ...about, input: parseBody(PutCard, request) });
    response.status(204).end();
  });

  return router;
}
