import { AnswerHarm, Value, WeighValue } from '@opgave/shared/contract/valuesCheck';
import { ScoreId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { answerHarm } from '#records/values/answerHarm.ts';
import { viewValues } from '#records/values/valuesView.ts';
import { weighValue } from '#records/values/weighValue.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** The values check: one's own scores, the picture of everyone's, and answers to serious harm. */
export function valuesRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const all = '/workspaces/:workspaceId/values';

  router.get(all, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await viewValues(deps, workspaceId, personId));
  });

  router.post(`${all}/:value/score`, async (request, response) => {
    const asked = await atTable(deps, request);
    const value = parseId(Value, request, 'value');
    await weighValue(deps, { ...asked, value, input: parseBody(WeighValue, request) });
    response.status(204).end();
  });

  router.post(`${all}/harms/:scoreId/answers`, async (request, response) => {
    const asked = await atTable(deps, request);
    const scoreId = parseId(ScoreId, request, 'scoreId');
    const id = await answerHarm(deps, { ...asked, scoreId, input: parseBody(AnswerHarm, request) });
    response.status(201).json({ id });
  });

  return router;
}
