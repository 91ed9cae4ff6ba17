import { AskAtDoor, EnterDoor, LookAtDoor } from '@opgave/shared/contract/door';
import { AppError } from '@opgave/shared/contract/errors';
import { Token } from '@opgave/shared/contract/http';
import { type Request, type Router } from 'express';
import { z } from 'zod';
import { signInCookie } from '#identity/cookies.ts';
import { enterDoor } from '#identity/enterDoor.ts';
import { lookAtDoor } from '#identity/lookAtDoor.ts';
import { waitAtDoor } from '#identity/waitAtDoor.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody } from './parse.ts';
import { visitorOf } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** The door: looking at a link, going in by it, and waiting there. */
export function doorRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.post('/doors', async (request, response) => {
    const view = await countingWrong(deps, request, async () => {
      const { token } = parseDoor(LookAtDoor, request);
      return lookAtDoor(deps, token, await visitorOf(deps, request));
    });
    response.json(view);
  });

  router.post('/doors/enter', async (request, response) => {
    const { entered, secret } = await countingWrong(deps, request, async () => {
      const input = parseDoor(EnterDoor, request);
      return enterDoor(deps, input, await visitorOf(deps, request));
    });
    if (secret !== undefined) {
      const { signInMaxMilliseconds } = deps.config.limits;
      response.append('Set-Cookie', signInCookie(entered.signInId, secret, signInMaxMilliseconds));
    }
    response.status(201).json(entered);
  });

  router.post('/doors/waiting', async (request, response) => {
    const { signInId } = parseBody(AskAtDoor, request);
    response.json(await waitAtDoor(deps, { signInId, cookieHeader: request.headers.cookie }));
  });

  return router;
}

/** A link that was cut off while copying is an unknown link to its owner, not a badly filled field. */
function parseDoor<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  const given = z.object({ token: z.string() }).safeParse(request.body);
  if (given.success && !Token.safeParse(given.data.token).success) throw new AppError('link-unknown');
  return parseBody(schema, request);
}

/** Who tries many links that do not exist is asked to wait (T12). */
async function countingWrong<T>(
  { rateLimits }: RouterDependencies,
  request: Request,
  run: () => Promise<T>,
): Promise<T> {
  const address = request.ip ?? '';
  await rateLimits.wrongTokens.check(address);
  return run().catch(async (reason: unknown) => {
    const isWrong = reason instanceof AppError && reason.code === 'link-unknown';
    if (isWrong) await rateLimits.wrongTokens.count(address);
    throw reason;
  });
}
