import { AppError } from '@opgave/shared/contract/errors';
import { SIGN_IN_HEADER } from '@opgave/shared/contract/wire';
import type { Request } from 'express';
import {
  authenticate,
  authenticateAll,
  mayFallAsleep,
  type SignedIn,
  touchSignIn,
} from '#identity/authenticate.ts';
import { deviceName } from '#identity/deviceName.ts';
import { knocksOf } from '#identity/knock.ts';
import type { Visitor } from '#identity/visitor.ts';
import type { RouterDependencies } from './dependencies.ts';

/** Who asks, by the sign-in that the tab names; using it keeps it awake. */
export async function requireSignedIn(deps: RouterDependencies, request: Request): Promise<SignedIn> {
  const signedIn = await whoAsks(deps, request);
  if (!signedIn) throw new AppError('not-signed-in');
  if (mayFallAsleep(signedIn.signIn, deps.now())) await touchSignIn(deps, signedIn.signIn.id);
  return signedIn;
}

/** Everyone this browser could be, for the door. */
export async function visitorOf(deps: RouterDependencies, request: Request): Promise<Visitor> {
  const { cookie } = request.headers;
  const [signedIn, all, knocks] = await Promise.all([
    whoAsks(deps, request),
    authenticateAll(deps, cookie),
    knocksOf(deps, cookie),
  ]);
  const countKnock = () => deps.rateLimits.knocks.count(request.ip ?? '');
  return { signedIn, all, ...knocks, countKnock, device: deviceName(request.headers['user-agent']) };
}

function whoAsks(deps: RouterDependencies, request: Request): Promise<SignedIn | undefined> {
  return authenticate(deps, {
    cookieHeader: request.headers.cookie,
    signInName: request.get(SIGN_IN_HEADER),
  });
}
