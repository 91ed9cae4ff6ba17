import { WithVersion } from '@opgave/shared/contract/http';
import {
  AnswerDoability,
  ChangeOption,
  JudgeEffect,
  ProposeOption,
  PutAside,
} from '@opgave/shared/contract/options';
import { OptionId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import {
  answerDoability,
  judgeEffect,
  putAside,
  renameOption,
  takeUpAgain,
} from '#records/options/editOption.ts';
import { viewOptions } from '#records/options/optionsView.ts';
import { proposeOption } from '#records/options/proposeOption.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

/** Ideas beside each other. Their texts go the way of every document. */
export function optionRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const all = '/workspaces/:workspaceId/options';
  const one = `${all}/:optionId`;

  router.get(all, async (request, response) => {
    response.json(await viewOptions(deps, await atTable(deps, request)));
  });

  router.post(all, async (request, response) => {
    const at = await atTable(deps, request);
    const id = await proposeOption(deps, { ...at, input: parseBody(ProposeOption, request) });
    response.status(201).json({ id });
  });

  router.patch(one, async (request, response) => {
    const about = await aboutOption(deps, request);
    await renameOption(deps, { ...about, input: parseBody(ChangeOption, request) });
    response.status(204).end();
  });

  router.post(`${one}/effects`, async (request, response) => {
    const about = await aboutOption(deps, request);
    await judgeEffect(deps, { ...about, input: parseBody(JudgeEffect, request) });
    response.status(204).end();
  });

  router.post(`${one}/doability`, async (request, response) => {
    const about = await aboutOption(deps, request);
    await answerDoability(deps, { ...about, input: parseBody(AnswerDoability, request) });
    response.status(204).end();
  });

  router.post(`${one}/aside`, async (request, response) => {
    const about = await aboutOption(deps, request);
    await putAside(deps, { ...about, input: parseBody(PutAside, request) });
    response.status(204).end();
  });

  router.post(`${one}/return`, async (request, response) => {
    const about = await aboutOption(deps, request);
    await takeUpAgain(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  return router;
}

async function aboutOption(deps: RouterDependencies, request: Request) {
  const at = await atTable(deps, request);
  return { ...at, optionId: parseId(OptionId, request, 'optionId') };
}
