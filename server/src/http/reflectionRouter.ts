import { AnswerKey, GiveAnswer } from '@opgave/shared/contract/answers';
import { JudgeEffect } from '@opgave/shared/contract/reflection';
import { ChoiceEffectId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { answerReflection, judgeEffect } from '#records/reflection/changeReflection.ts';
import { viewReflection } from '#records/reflection/reflectionView.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** Looking back: what people noticed, what the table learned, and what it chooses now. */
export function reflectionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const reflection = '/workspaces/:workspaceId/reflection';

  router.get(reflection, async (request, response) => {
    response.json(await viewReflection(deps, await atTable(deps, request)));
  });

  router.post(`${reflection}/answers/:key`, async (request, response) => {
    const at = await atTable(deps, request);
    const key = parseId(AnswerKey, request, 'key');
    await answerReflection(deps, { ...at, key, input: parseBody(GiveAnswer, request) });
    response.status(204).end();
  });

  router.post(`${reflection}/effects/:effectId`, async (request, response) => {
    const at = await atTable(deps, request);
    const effectId = parseId(ChoiceEffectId, request, 'effectId');
    await judgeEffect(deps, { ...at, effectId, input: parseBody(JudgeEffect, request) });
    response.status(204).end();
  });

  return router;
}
