import type { WaitingView } from '@opgave/shared/contract/door';
import { AppError } from '@opgave/shared/contract/errors';
import type { Knock } from '@opgave/shared/contract/records';
import type { SignInId } from '@opgave/shared/ids';
import { authenticate } from './authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './inTurn.ts';
import { knockOf, stillWaits } from './knock.ts';
import { requireOpen } from './links.ts';
import { type Member, standingOf } from './standing.ts';
import { makePersonalLink } from './startSignIn.ts';

interface Asking {
  readonly signInId: SignInId;
  readonly cookieHeader: string | undefined;
}

/** What became of one's knock. The first who hears of a yes gets the way back; its secret is kept nowhere. */
export async function waitAtDoor(deps: Dependencies, asking: Asking): Promise<WaitingView> {
  const knock = await knockOf(deps, asking.cookieHeader, asking.signInId);
  if (!knock) throw new AppError('not-found');
  if (knock.state === 'refused') return { state: 'refused' };
  if (knock.state === 'admitted') {
    return inTurn(`knock ${knock.id}`, () => goIn(deps, knock, asking.cookieHeader));
  }
  const workspace = await deps.storage.records.get('workspace', knock.workspaceId);
  if (!workspace || !stillWaits(deps, knock)) throw new AppError('not-found');
  requireOpen(workspace);
  return { state: 'waiting' };
}

async function goIn(
  deps: Dependencies,
  { id, workspaceId }: Knock,
  cookieHeader: string | undefined,
): Promise<WaitingView> {
  const signedIn = await authenticate(deps, { cookieHeader, signInName: id });
  if (!signedIn) throw new AppError('not-signed-in');
  const standing = await standingOf(deps, workspaceId, signedIn.person.id);
  if (standing.kind !== 'member') throw new AppError('removed-from-workspace');
  const wayBack = await firstWayBack(deps, standing);
  const { person, workspace } = standing;
  const entered = { signInId: id, personId: person.id, slug: workspace.slug };
  return { state: 'admitted', entered: { ...entered, ...(wayBack !== undefined && { wayBack }) } };
}

/** Undefined when there ever was one: what the facilitator renewed or withdrew stays so. */
async function firstWayBack(deps: Dependencies, { person, workspace }: Member): Promise<string | undefined> {
  const links = await deps.storage.records.findBy('personalLink', 'personId', person.id);
  if (links.some(({ workspaceId }) => workspaceId === workspace.id)) return undefined;
  const { personalLink, secret } = makePersonalLink(deps, person.id, workspace.id);
  await deps.storage.records.commit([{ kind: 'personalLink', value: personalLink }], []);
  return secret;
}
