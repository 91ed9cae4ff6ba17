import type { Router } from 'express';
import { STYLE_PATH } from '#pages/plainPage.ts';
import { STYLE } from '#pages/style.ts';
import { strictRouter } from './strictRouter.ts';

const HOUR = 'public, max-age=3600';

/** What anybody may read without signing in. */
export function publicRouter(): Router {
  const router = strictRouter();

  router.get(STYLE_PATH, (_request, response) => {
    response.setHeader('Cache-Control', HOUR).type('css').send(STYLE);
  });

  return router;
}
