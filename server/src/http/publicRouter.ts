import { MailAddress } from '@opgave/shared/contract/mail';
import { LANGUAGES, type Language, type Workspace } from '@opgave/shared/contract/records';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import { atomFeed } from '#pages/feed.ts';
import { wordsPage } from '#pages/mailLinkPage.ts';
import { STYLE_PATH } from '#pages/plainPage.ts';
import { publicPage } from '#pages/publicPage.ts';
import { STYLE } from '#pages/style.ts';
import { followPublic } from '#records/publicPage/followPublic.ts';
import { publicNews } from '#records/publicPage/publicNews.ts';
import { publicView } from '#records/publicPage/publicView.ts';
import { publicWorkspace } from '#records/publicPage/publicWorkspace.ts';
import { say } from '#words/words.ts';
import type { RouterDependencies } from './dependencies.ts';
import { lostPage } from './lostPage.ts';
import { requireOwnPage, scriptlessPolicy } from './pageHeaders.ts';
import { strictRouter } from './strictRouter.ts';

const HOUR = 'public, max-age=3600';
/** What was hidden or taken back is gone for everyone within a minute; until then a known page costs no bytes (ETag). */
const MINUTE = 'public, max-age=60';
const FORM_BYTES = 4_096;
const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
const Follow = z.object({ address: MailAddress, rhythm: z.enum(['daily', 'weekly']) });

/** What anybody may read without signing in. It asks for no cookie and answers none. */
export function publicRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.get(STYLE_PATH, (_request, response) => {
    response.setHeader('Cache-Control', HOUR).type('css').send(STYLE);
  });
  router.use('/p', scriptlessPolicy);
  router.get('/p/:slug', (request, response) => sendPage(deps, request, response));
  router.get('/p/:slug/v/:number', (request, response) => sendPage(deps, request, response));
  router.get('/p/:slug/feed.atom', (request, response) => sendFeed(deps, request, response));
  router.post(
    '/p/:slug/follow',
    requireOwnPage(deps.config.origins),
    express.urlencoded({ extended: false, limit: FORM_BYTES }),
    followHandler(deps),
  );
  return router;
}

async function sendPage(deps: RouterDependencies, request: Request, response: Response): Promise<void> {
  const { slug, number } = request.params;
  const workspace = await publicWorkspace(deps, String(slug));
  const asked = number === undefined ? { success: true, data: undefined } : VersionNumber.safeParse(number);
  const view = workspace && asked.success ? await publicView(deps, workspace, asked.data) : undefined;
  if (!workspace || !view) return sendLost(response);
  response.setHeader('Cache-Control', MINUTE).type('html');
  response.send(publicPage(languageFor(request, workspace), view));
}

async function sendFeed(deps: RouterDependencies, request: Request, response: Response): Promise<void> {
  const workspace = await publicWorkspace(deps, String(request.params['slug']));
  if (!workspace) return sendLost(response);
  const news = await publicNews(deps, workspace);
  const language = languageFor(request, workspace);
  const [origin = ''] = deps.config.origins;
  response.setHeader('Cache-Control', MINUTE).type('application/atom+xml');
  response.send(atomFeed({ workspace, origin, language, news }));
}

/** Whoever fills in an address hears the same, whether it was known, new or wrong in a way that only its server knows. */
function followHandler(deps: RouterDependencies): RequestHandler {
  return async (request, response) => {
    const workspace = await publicWorkspace(deps, String(request.params['slug']));
    if (!workspace) return sendLost(response);
    const language = languageFor(request, workspace);
    response.setHeader('Cache-Control', 'no-store').type('html');
    const body: unknown = request.body;
    const wish = Follow.safeParse(body);
    if (!wish.success) {
      const words = [say(language, 'public.follow.wrong'), say(language, 'public.follow.wrongText')] as const;
      response.status(422).send(wordsPage(language, ...words));
      return;
    }
    await deps.rateLimits.addresses.count(request.ip ?? '');
    await deps.rateLimits.addresses.count(wish.data.address.toLowerCase());
    await followPublic(deps, { workspace, language, ...wish.data });
    response.send(
      wordsPage(language, say(language, 'public.follow.asked'), say(language, 'public.follow.askedText')),
    );
  };
}

function sendLost(response: Response): void {
  response.setHeader('Cache-Control', 'no-cache').status(404).type('html').send(lostPage);
}

/** The language that the address names, or that of the table; never of the reader's browser, so that a cache is right. */
function languageFor(request: Request, { language }: Workspace): Language {
  const asked = new URL(request.originalUrl, 'http://here').searchParams.get('lang');
  return LANGUAGES.find((one) => one === asked) ?? language;
}
