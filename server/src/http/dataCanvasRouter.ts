import {
  AboutStep,
  Alternative,
  ChooseWhy,
  JudgeAlternative,
  WhyStep,
} from '@opgave/shared/contract/dataCanvas';
import type { Router } from 'express';
import { viewCanvas } from '#records/dataCanvas/canvasView.ts';
import { chooseWhy } from '#records/dataCanvas/chooseWhy.ts';
import { completeStep } from '#records/dataCanvas/completeStep.ts';
import { judgeAlternative } from '#records/dataCanvas/judgeAlternative.ts';
import { seeStep } from '#records/dataCanvas/seeStep.ts';
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
    const step = parseId(WhyStep, request, 'step');
    await completeStep(deps, { ...at, step, input: parseBody(AboutStep, request) });
    response.status(204).end();
  });

  return router;
}
