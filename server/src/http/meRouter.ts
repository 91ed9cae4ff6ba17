import { ChangeMe, type Me, type SignInChoice, type SignInView } from '@opgave/shared/contract/http';
import type { SignIn } from '@opgave/shared/contract/signInRecords';
import { SignInId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { type Router } from 'express';
import { authenticateAll, type SignedIn } from '#identity/authenticate.ts';
import { endedSignInCookie, readSignInCookies } from '#identity/cookies.ts';
import { knocksOf } from '#identity/knock.ts';
import { endSignIn, listSignIns } from '#identity/signIns.ts';
import { installationActor, NOWHERE } from '#records/installation.ts';
import { timestamp } from '#records/moment.ts';
import { changeMe } from '#records/people/changeMe.ts';
import { signInChoice } from '#records/people/signInChoice.ts';
import { listMyWorkspaces } from '#records/workspaces/listMyWorkspaces.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId, refuseBody } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';
import { strictRouter } from './strictRouter.ts';

/** Who am I, where do I sit, and on which devices. */
export function meRouter(deps: RouterDependencies): Router {
  const router = strictRouter();

  router.get('/me', async (request, response) => {
    response.json(await me(deps, await requireSignedIn(deps, request)));
  });

  router.patch('/me', async (request, response) => {
    const { person } = await requireSignedIn(deps, request);
    await changeMe(deps, person, parseBody(ChangeMe, request));
    response.status(204).end();
  });

  router.get('/sign-ins', async (request, response) => {
    const signedIn = await authenticateAll(deps, request.headers.cookie);
    const { knocks, refused } = await knocksOf(deps, request.headers.cookie);
    const alive = new Set([
      ...signedIn.map(({ signIn }) => signIn.id),
      ...[...knocks, ...refused].map(({ id }) => id),
    ]);
    for (const id of readSignInCookies(request.headers.cookie).keys()) {
      if (!alive.has(id)) response.append('Set-Cookie', endedSignInCookie(id));
    }
    const choices: SignInChoice[] = await Promise.all(signedIn.map((one) => signInChoice(deps, one)));
    response.json(choices);
  });

  router.delete('/sign-ins/:signInId', async (request, response) => {
    refuseBody(request);
    const { person } = await requireSignedIn(deps, request);
    const id = parseId(SignInId, request, 'signInId');
    await endSignIn(deps, person.id, id);
    response.append('Set-Cookie', endedSignInCookie(id)).status(204).end();
  });

  return router;
}

async function me(deps: RouterDependencies, { person, signIn }: SignedIn): Promise<Me> {
  const [signIns, workspaces] = await Promise.all([
    listSignIns(deps, person.id),
    listMyWorkspaces(deps, person.id, (workspaceId) => deps.live.peopleHere(workspaceId)),
  ]);
  const { id, displayName, language, installationRole } = person;
  return {
    personId: id,
    displayName,
    language,
    ...(installationRole !== undefined && { installationRole }),
    mayCreateWorkspace: can(installationActor(person), 'workspace.create', NOWHERE),
    signIns: signIns.map((one) => signInView(one, signIn)),
    workspaces,
  };
}

function signInView(one: SignIn, current: SignIn): SignInView {
  return {
    id: one.id,
    device: one.device,
    createdAt: timestamp(one.createdAt),
    lastSeenAt: timestamp(one.lastSeenAt),
    isThis: one.id === current.id,
  };
}
