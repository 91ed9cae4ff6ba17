import { AppError, ERRORS } from '@opgave/shared/contract/errors';
import { LANGUAGES, type Language } from '@opgave/shared/contract/records';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { RateLimit } from '#identity/rateLimits.ts';
import { wordsPage } from '#pages/mailLinkPage.ts';
import { say } from '#words/words.ts';
import type { RouterDependencies } from './dependencies.ts';
import { lostPage } from './lostPage.ts';
import { asAppError } from './problems.ts';

/** Whoever sends a form reads a page, whatever went wrong with it; what we did not foresee goes on to the log. */
export const answerWithPage: ErrorRequestHandler = (thrown: unknown, request, response, next) => {
  const { code } = asAppError(thrown);
  if (code === 'internal' || response.headersSent) return next(thrown);
  const language = languageOf(request);
  if (code === 'too-many') return sendBusy(response, language);
  const words = [say(language, 'ask.notSent'), say(language, 'ask.notSentText')] as const;
  response
    .status(ERRORS[code].status)
    .type('html')
    .send(wordsPage(language, ...words));
};

export async function isTooMany(limit: RateLimit, key: string): Promise<boolean> {
  try {
    await limit.count(key);
    return false;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'too-many') return true;
    throw thrown;
  }
}

/** What the secret in the address opens. A wrong one counts against whoever tries, and is answered as none. */
export async function bySecret<Found>(
  { rateLimits }: RouterDependencies,
  request: Request,
  response: Response,
  open: (token: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const from = request.ip ?? '';
  await rateLimits.wrongTokens.check(from);
  const found = await open(String(request.params['token']));
  if (found !== undefined) return found;
  await rateLimits.wrongTokens.count(from);
  sendLost(response);
  return undefined;
}

export function isAboutNumbers(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === 'personal-data-found';
}

export function sendLost(response: Response): void {
  response.status(404).type('html').send(lostPage);
}

export function sendBusy(response: Response, language: Language): void {
  const words = [say(language, 'ask.busy'), say(language, 'ask.busyText')] as const;
  response
    .status(429)
    .type('html')
    .send(wordsPage(language, ...words));
}

/** The language that the address names; else that in which the question was asked, or what the reader reads best. */
export function languageOf(request: Request, asked?: Language): Language {
  const named = LANGUAGES.find((one) => one === addressed(request, 'lang'));
  return named ?? asked ?? (request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl');
}

export function addressed(request: Request, name: string): string | null {
  return new URL(request.originalUrl, 'http://here').searchParams.get(name);
}
