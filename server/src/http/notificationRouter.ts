import { ReadNotifications } from '@opgave/shared/contract/notifications';
import { type Router } from 'express';
import { listNotifications } from '#records/notifications/listNotifications.ts';
import { readNotifications } from '#records/notifications/readNotifications.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** What somebody was told of, at all their tables. */
export function notificationRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get('/notifications', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    response.json(await listNotifications(deps, person.id));
  });

  router.post('/notifications/read', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    await readNotifications(deps, person.id, parseBody(ReadNotifications, request));
    response.status(204).end();
  });

  return router;
}
