import type { Language } from '@opgave/shared/contract/records';
import { cleanLine } from '@opgave/shared/contract/text';
import type { Request, Response, Router } from 'express';
import { askPage, donePage, unknownLinkPage } from '#pages/mailLinkPage.ts';
import { confirmByLink, lookAtMailLink, stopByLink } from '#records/mail/byLink.ts';
import type { Purpose } from '#records/mail/mailTokens.ts';
import type { RouterDependencies } from './dependencies.ts';
import { requireOwnPage, scriptlessPolicy } from './pageHeaders.ts';
import { strictRouter } from './strictRouter.ts';

const DOES = { confirm: confirmByLink, stop: stopByLink } as const;

/**
 * Where links in mails lead. Looking changes nothing; one press does what the link is for. To stop, a mail program may
 * press too (RFC 8058): that needs no page of ours, and its secret can do nothing else (T11).
 */
export function mailLinkRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.use('/mail', scriptlessPolicy, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.post('/mail/confirm/:token', requireOwnPage(deps.config.origins));
  for (const purpose of ['confirm', 'stop'] as const) {
    router.get(`/mail/${purpose}/:token`, (request, response) => look(deps, purpose, request, response));
    router.post(`/mail/${purpose}/:token`, (request, response) => press(deps, purpose, request, response));
  }
  return router;
}

async function look(
  deps: RouterDependencies,
  purpose: Purpose,
  request: Request<{ token: string }>,
  response: Response,
): Promise<void> {
  const language = languageOf(request);
  const found = await lookAtMailLink(deps, request.params.token, purpose);
  response.status(found ? 200 : 404).type('html');
  response.send(found ? askPage(language, purpose, cleanLine(found.address)) : unknownLinkPage(language));
}

async function press(
  deps: RouterDependencies,
  purpose: Purpose,
  request: Request<{ token: string }>,
  response: Response,
): Promise<void> {
  const language = languageOf(request);
  const isDone = await DOES[purpose](deps, request.params.token);
  response.status(isDone ? 200 : 404).type('html');
  response.send(isDone ? donePage(language, purpose) : unknownLinkPage(language));
}

/** What the browser says its reader reads best. */
function languageOf(request: Request): Language {
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
}
