import type { PersonalLink, SignIn } from '@opgave/shared/contract/signInRecords';
import { PersonalLinkId, type PersonId, SignInId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from './dependencies.ts';
import { hashToken, newToken } from './tokens.ts';

type Making = Pick<Dependencies, 'now' | 'newId' | 'randomBytes'>;

/** A new sign-in with an id and a secret of its own; the caller commits it and hands the secret to the browser. */
export function startSignIn(
  deps: Making,
  personId: PersonId,
  device: string,
): { readonly signIn: SignIn; readonly secret: string } {
  const secret = newToken(deps.randomBytes);
  const now = deps.now();
  const signIn: SignIn = {
    id: SignInId.parse(deps.newId()),
    version: 1,
    personId,
    tokenHash: hashToken(secret),
    device,
    createdAt: now,
    lastSeenAt: now,
  };
  return { signIn, secret };
}

/** A new way back for one person to one workspace; the caller commits it and shows the secret once. */
export function makePersonalLink(
  deps: Making,
  personId: PersonId,
  workspaceId: WorkspaceId,
): { readonly personalLink: PersonalLink; readonly secret: string } {
  const secret = newToken(deps.randomBytes);
  const personalLink: PersonalLink = {
    id: PersonalLinkId.parse(deps.newId()),
    version: 1,
    workspaceId,
    personId,
    tokenHash: hashToken(secret),
    createdAt: deps.now(),
  };
  return { personalLink, secret };
}
