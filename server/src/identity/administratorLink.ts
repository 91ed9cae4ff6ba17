import type { Person } from '@opgave/shared/contract/records';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import { InvitationId } from '@opgave/shared/ids';
import type { RecordWrite } from '#storage/ports.ts';
import { isAlive } from './authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import { invitationState } from './links.ts';
import { hashToken, newToken } from './tokens.ts';

const DAY = 86_400_000;

/**
 * The secret of a link that makes an administrator, for start-up to print; undefined while an administrator can
 * still get in. Whoever reads the server's own output is the operator, so nobody is locked out for good.
 */
export async function ensureAdministratorLink(deps: Dependencies): Promise<string | undefined> {
  if (await hasReachableAdministrator(deps)) return undefined;
  const token = newToken(deps.randomBytes);
  const at = deps.now();
  const invitation: Invitation = {
    id: InvitationId.parse(deps.newId()),
    version: 1,
    tokenHash: hashToken(token),
    role: 'administrator',
    createdAt: at,
    expiresAt: at + deps.config.limits.invitationDays * DAY,
    maxUses: 1,
    uses: 0,
  };
  await deps.storage.records.commit(
    [...(await withdrawals(deps)), { kind: 'invitation', value: invitation }],
    [
      {
        at,
        action: 'invitation.created',
        object: `invitation:${invitation.id}`,
        result: 'done',
        details: { role: 'administrator' },
      },
    ],
  );
  return token;
}

async function hasReachableAdministrator(deps: Dependencies): Promise<boolean> {
  const people = await deps.storage.records.list('person');
  const administrators = people.filter(({ installationRole }) => installationRole === 'administrator');
  const reachable = await Promise.all(administrators.map((person) => isReachable(deps, person)));
  return reachable.includes(true);
}

async function isReachable(deps: Dependencies, { id }: Person): Promise<boolean> {
  const [signIns, waysBack] = await Promise.all([
    deps.storage.records.findBy('signIn', 'personId', id),
    deps.storage.records.findBy('personalLink', 'personId', id),
  ]);
  const isSignedIn = signIns.some((signIn) => isAlive(signIn, deps.config.limits, deps.now()));
  return isSignedIn || waysBack.some(({ withdrawnAt }) => withdrawnAt === undefined);
}

/** Links printed at earlier starts and never used stop working, so that one is enough to look after. */
async function withdrawals(deps: Dependencies): Promise<RecordWrite[]> {
  const invitations = await deps.storage.records.list('invitation');
  const at = deps.now();
  return invitations
    .filter((one) => one.role === 'administrator' && invitationState(one, at) === 'open')
    .map((one) => ({ kind: 'invitation', value: { ...one, version: one.version + 1, withdrawnAt: at } }));
}
