import { AskQuestion, SenderSays } from '@opgave/shared/contract/askForms';
import type { Language } from '@opgave/shared/contract/records';
import { CHANNELS, type Referral } from '@opgave/shared/contract/referralRecord';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { newToken } from '#identity/tokens.ts';
import { type AskDraft, type AskRefused, askPage } from '#pages/askPage.ts';
import { followPage } from '#pages/followPage.ts';
import { openDoor, receiveReferral } from '#records/referrals/receiveReferral.ts';
import { isTooLate, moveBySender, referralBy } from '#records/referrals/senderReferral.ts';
import {
  addressed,
  answerWithPage,
  bySecret,
  isAboutNumbers,
  isTooMany,
  languageOf,
  sendBusy,
  sendLost,
} from './askAnswers.ts';
import { answerOver, lookOver } from './askOver.ts';
import type { RouterDependencies } from './dependencies.ts';
import { requireOwnPage, scriptlessPolicy } from './pageHeaders.ts';
import { strictRouter } from './strictRouter.ts';

const FORM_BYTES = 16_384;
const Draft = z.record(z.string(), z.string()).catch({});
const Via = z.enum(CHANNELS).catch('online');

/**
 * Where people from outside ask a question and come back for the answer: without an account, a script or a cookie. The
 * address of the answers holds a secret, so that no other page, cache or log learns it (`no-referrer`, `no-store`).
 */
export function askRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  const form = [
    requireOwnPage(deps.config.origins),
    express.urlencoded({ extended: false, limit: FORM_BYTES }),
  ];
  router.use('/ask', scriptlessPolicy, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store').setHeader('X-Robots-Tag', 'noindex');
    next();
  });
  // The form itself holds no secret: older browsers tell only in this way that it comes from our own page.
  router.use('/ask/:key', (_request, response, next) => {
    response.setHeader('Referrer-Policy', 'same-origin');
    next();
  });
  router.use(['/ask/follow', '/ask/over'], (_request, response, next) => {
    response.setHeader('Referrer-Policy', 'no-referrer');
    next();
  });
  router.get('/ask/:key', (request, response) => look(deps, request, response));
  router.post('/ask/:key', ...form, (request, response) => ask(deps, request, response));
  router.get('/ask/follow/:token', (request, response) => follow(deps, request, response));
  router.post('/ask/follow/:token', ...form, (request, response) => answer(deps, request, response));
  router.get('/ask/over/:token', (request, response) => lookOver(deps, request, response));
  router.post('/ask/over/:token', ...form, (request, response) => answerOver(deps, request, response));
  router.use('/ask', answerWithPage);
  return router;
}

async function look(deps: RouterDependencies, request: Request, response: Response): Promise<void> {
  const open = await openDoor(deps, String(request.params['key']));
  if (!open) return sendLost(response);
  const once = newToken(deps.randomBytes);
  const channel = Via.parse(addressed(request, 'via'));
  const language = languageOf(request);
  response.type('html').send(askPage(language, { door: open.door, draft: { channel, once } }));
}

async function ask(deps: RouterDependencies, request: Request, response: Response): Promise<void> {
  const open = await openDoor(deps, String(request.params['key']));
  if (!open) return sendLost(response);
  const language = languageOf(request);
  const draft: AskDraft = Draft.parse(request.body);
  const input = AskQuestion.safeParse(draft);
  const again = (refused: 'incomplete' | 'numbers') =>
    response
      .status(422)
      .type('html')
      .send(askPage(language, { door: open.door, draft, refused }));
  if (!input.success) return void again('incomplete');
  const { questions, doorQuestions } = deps.rateLimits;
  const isBusy =
    (await isTooMany(questions, request.ip ?? '')) || (await isTooMany(doorQuestions, open.door.key));
  if (isBusy) return sendBusy(response, language);
  try {
    const token = await receiveReferral(deps, { ...open, language, input: input.data });
    if (token === undefined) return sendLost(response);
    response.redirect(303, `/ask/follow/${token}?lang=${language}`);
  } catch (thrown) {
    if (!isAboutNumbers(thrown)) throw thrown;
    again('numbers');
  }
}

interface Found {
  readonly referral: Referral;
  readonly token: string;
  readonly timeZone: string;
  readonly address: string;
  readonly language: Language;
}

/** The question behind the secret in the address. */
async function find(
  deps: RouterDependencies,
  request: Request,
  response: Response,
): Promise<Found | undefined> {
  const token = String(request.params['token']);
  const referral = await bySecret(deps, request, response, () => referralBy(deps, token));
  if (!referral) return undefined;
  const [origin = ''] = deps.config.origins;
  const language = languageOf(request, referral.language);
  const owner = await deps.storage.records.get('workspace', referral.workspaceId);
  const timeZone = owner?.timeZone ?? DEFAULT_TIME_ZONE;
  return { referral, token, language, timeZone, address: `${origin}/ask/follow/${token}` };
}

async function follow(deps: RouterDependencies, request: Request, response: Response): Promise<void> {
  const found = await find(deps, request, response);
  if (found) response.type('html').send(followPage(found.language, found));
}

async function answer(deps: RouterDependencies, request: Request, response: Response): Promise<void> {
  const found = await find(deps, request, response);
  if (!found) return;
  const { referral, token, language } = found;
  const draft = Draft.parse(request.body);
  const says = SenderSays.safeParse(draft);
  const again = (refused: AskRefused) =>
    response
      .status(422)
      .type('html')
      .send(followPage(language, { ...found, draft, refused }));
  if (!says.success) return void again('incomplete');
  // Whoever takes back their words is never kept waiting.
  const isCounted = says.data.does !== 'withdraw';
  if (isCounted && (await isTooMany(deps.rateLimits.questions, referral.id)))
    return sendBusy(response, language);
  try {
    await moveBySender(deps, referral, says.data);
    response.redirect(303, `/ask/follow/${token}?lang=${language}`);
  } catch (thrown) {
    if (isAboutNumbers(thrown)) return void again('numbers');
    if (!isTooLate(thrown)) throw thrown;
    again('late');
  }
}
