import { ChangeMyMail } from '@opgave/shared/contract/mail';
import type { Router } from 'express';
import { changeMyMail, forgetMyMail, viewMyMail } from '#records/mail/myMail.ts';
import { viewOutbox } from '#records/mail/outbox.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, refuseBody } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** My address for mail and how often, and for the administrator how the mail of the installation is doing. */
export function myMailRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get('/me/mail', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    response.json(await viewMyMail(deps, person.id));
  });

  router.post('/me/mail', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    const input = parseBody(ChangeMyMail, request);
    await deps.rateLimits.addresses.count(person.id);
    await deps.rateLimits.addresses.count(input.address.toLowerCase());
    await changeMyMail(deps, person.id, input);
    response.status(204).end();
  });

  router.delete('/me/mail', async (request, response) => {
    refuseBody(request);
    const { person } = await requireSignedIn(deps, request);
    await forgetMyMail(deps, person.id);
    response.status(204).end();
  });

  router.get('/outbox', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    response.json(await viewOutbox(deps, person, deps.config.mail.url !== undefined));
  });

  return router;
}
