import { AnswerKey, GiveAnswer } from '@opgave/shared/contract/answers';
import {
  AboutStep,
  Alternative,
  ChangeItem,
  ChooseWhy,
  DataStep,
  JudgeAlternative,
  RemoveItem,
  WeighSharing,
} from '@opgave/shared/contract/dataCanvas';
import { DataItemId } from '@opgave/shared/ids';
import type { Router } from 'express';
import { answerLater } from '#records/dataCanvas/answerLater.ts';
import { viewCanvas } from '#records/dataCanvas/canvasView.ts';
import { changeItem, removeItem } from '#records/dataCanvas/changeItem.ts';
import { chooseWhy } from '#records/dataCanvas/chooseWhy.ts';
import { completeStep } from '#records/dataCanvas/completeStep.ts';
import { judgeAlternative } from '#records/dataCanvas/judgeAlternative.ts';
import { seeStep } from '#records/dataCanvas/seeStep.ts';
import { weighSharing } from '#records/dataCanvas/weighSharing.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** The data canvas: first why, then what is allowed. Its texts go the way of every document. */
export function dataCanvasRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const canvas = '/workspaces/:workspaceId/data';

  router.get(canvas, async (request, response) => {
    response.json(await viewCanvas(deps, await atTable(deps, request)));
  });

  router.post(`${canvas}/why`, async (request, response) => {
    const at = await atTable(deps, request);
    await chooseWhy(deps, { ...at, input: parseBody(ChooseWhy, request) });
    response.status(204).end();
  });

  router.post(`${canvas}/alternatives/:alternative`, async (request, response) => {
    const at = await atTable(deps, request);
    const alternative = parseId(Alternative, request, 'alternative');
    await judgeAlternative(deps, { ...at, alternative, input: parseBody(JudgeAlternative, request) });
    response.status(204).end();
  });

  router.post(`${canvas}/seen`, async (request, response) => {
    const at = await atTable(deps, request);
    await seeStep(deps, { ...at, input: parseBody(AboutStep, request) });
    response.status(204).end();
  });

  router.post(`${canvas}/steps/:step/complete`, async (request, response) => {
    const at = await atTable(deps, request);
    const step = parseId(DataStep, request, 'step');
    await completeStep(deps, { ...at, step, input: parseBody(AboutStep, request) });
    response.status(204).end();
  });

  laterSteps(router, deps, canvas);
  return router;
}

/** The steps that open with the choice. */
function laterSteps(router: Router, deps: RouterDependencies, canvas: string): void {
  router.post(`${canvas}/answers/:key`, async (request, response) => {
    const at = await atTable(deps, request);
    const key = parseId(AnswerKey, request, 'key');
    await answerLater(deps, { ...at, key, input: parseBody(GiveAnswer, request) });
    response.status(204).end();
  });

  router.post(`${canvas}/items`, async (request, response) => {
    const at = await atTable(deps, request);
    await changeItem(deps, { ...at, input: parseBody(ChangeItem, request) });
    response.status(204).end();
  });

  router.post(`${canvas}/items/:itemId/remove`, async (request, response) => {
    const at = await atTable(deps, request);
    const id = parseId(DataItemId, request, 'itemId');
    await removeItem(deps, { ...at, id, ...parseBody(RemoveItem, request) });
    response.status(204).end();
  });

  router.post(`${canvas}/weighed`, async (request, response) => {
    const at = await atTable(deps, request);
    await weighSharing(deps, { ...at, input: parseBody(WeighSharing, request) });
    response.status(204).end();
  });
}
