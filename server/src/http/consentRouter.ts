import {
  DecideOnObjections,
  ExtendRound,
  GiveAnswer,
  GiveRecheck,
  HideAnswer,
  OpenRound,
  RemindRound,
  ShowAnswer,
  WriteMinority,
} from '@opgave/shared/contract/consentSent';
import { ConsentAnswerId, ConsentRoundId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { viewConsent, viewRound } from '#records/consent/consentView.ts';
import { giveAnswer, giveRecheck } from '#records/consent/giveAnswer.ts';
import { extendRound, remindRound } from '#records/consent/guideRound.ts';
import { hideAnswer, showAnswer } from '#records/consent/hideAnswer.ts';
import { openRound } from '#records/consent/openRound.ts';
import { writeMinority } from '#records/consent/writeMinority.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/consent';
const ONE = `${ALL}/rounds/:roundId`;

/** The consent round: what one may know, leading it, answering in it, and what follows on objections that stay. */
export function consentRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get(ALL, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await viewConsent(deps, workspaceId, personId));
  });

  router.get(ONE, async (request, response) => {
    response.json(await viewRound(deps, await atRound(deps, request)));
  });

  leading(deps, router);
  answering(deps, router);
  following(deps, router);
  return router;
}

/** What the facilitator does. */
function leading(deps: RouterDependencies, router: Router): void {
  router.post(`${ALL}/open`, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await openRound(deps, { ...asked, input: parseBody(OpenRound, request) });
    response.status(201).json({ id });
  });

  router.post(`${ONE}/extend`, async (request, response) => {
    const about = await atRound(deps, request);
    response.json(await extendRound(deps, { ...about, input: parseBody(ExtendRound, request) }));
  });

  router.post(`${ONE}/remind`, async (request, response) => {
    const about = await atRound(deps, request);
    response.json(await remindRound(deps, { ...about, input: parseBody(RemindRound, request) }));
  });

  router.post(`${ONE}/answers/:answerId/hide`, async (request, response) => {
    const about = await atAnswer(deps, request);
    await hideAnswer(deps, { ...about, input: parseBody(HideAnswer, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/answers/:answerId/show`, async (request, response) => {
    const about = await atAnswer(deps, request);
    parseBody(ShowAnswer, request);
    await showAnswer(deps, about);
    response.status(204).end();
  });
}

/** What a counted seat says. */
function answering(deps: RouterDependencies, router: Router): void {
  router.post(`${ONE}/answer`, async (request, response) => {
    const about = await atRound(deps, request);
    response.json(await giveAnswer(deps, { ...about, input: parseBody(GiveAnswer, request) }));
  });

  router.post(`${ONE}/recheck`, async (request, response) => {
    const about = await atRound(deps, request);
    response.json(await giveRecheck(deps, { ...about, input: parseBody(GiveRecheck, request) }));
  });
}

/** What follows on objections that stay. */
function following(deps: RouterDependencies, router: Router): void {
  router.post(`${ONE}/minority`, async (request, response) => {
    const about = await atRound(deps, request);
    await writeMinority(deps, { ...about, input: parseBody(WriteMinority, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/decision`, async (request, response) => {
    const about = await atRound(deps, request);
    response.json(await deps.live.decide({ ...about, input: parseBody(DecideOnObjections, request) }));
  });
}

async function atRound(deps: RouterDependencies, request: Request) {
  return { ...(await atTable(deps, request)), roundId: parseId(ConsentRoundId, request, 'roundId') };
}

async function atAnswer(deps: RouterDependencies, request: Request) {
  return { ...(await atRound(deps, request)), answerId: parseId(ConsentAnswerId, request, 'answerId') };
}
