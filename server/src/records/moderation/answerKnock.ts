import { AppError } from '@opgave/shared/contract/errors';
import type { KnockAnswer } from '@opgave/shared/contract/lobby';
import type { Knock, Seat } from '@opgave/shared/contract/records';
import type { PersonId, SignInId, WorkspaceId } from '@opgave/shared/ids';
import { arrivalWrites, joined } from '#identity/arrival.ts';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { knockLine, stillWaits, type WaitingKnock } from '#identity/knock.ts';
import { usedOnce } from '#identity/links.ts';
import { requireFreeSeat } from '#identity/placeAtTable.ts';
import { type Member, standingOf } from '#identity/standing.ts';
import { whoLead } from '#identity/whoLead.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';

interface Answering {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly knockId: SignInId;
  readonly answer: KnockAnswer;
}

/**
 * Lets somebody in who waits, or not. People come in one after the other, as at the door itself: two facilitators who
 * press at once give one seat, and two people who want the last one get one between them.
 */
export async function answerKnock(deps: Dependencies, answering: Answering): Promise<void> {
  const { workspaceId, personId, knockId, answer } = answering;
  const onlyTo = await inTurn(`seats ${workspaceId}`, async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'order.keep');
    const knock = await waitingKnock(deps, workspaceId, knockId);
    const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
    if (answer === 'refuse') await refuse(deps, member, knock);
    else await admit(deps, member, { knock, seats, isReading: answer === 'readAlong' });
    return whoLead(seats);
  });
  deps.storage.bus.publish('lobby.changed', { workspaceId, knockId, onlyTo });
  if (answer !== 'refuse') deps.storage.bus.publish('people.changed', { workspaceId });
}

async function waitingKnock(
  deps: Dependencies,
  workspaceId: WorkspaceId,
  knockId: SignInId,
): Promise<WaitingKnock> {
  const found = await deps.storage.records.get('knock', knockId);
  if (found?.workspaceId !== workspaceId) throw new AppError('not-found');
  const knock = stillWaits(deps, found);
  if (!knock) throw new AppError('stale-version');
  return knock;
}

interface Admitting {
  readonly knock: WaitingKnock;
  readonly seats: readonly Seat[];
  readonly isReading: boolean;
}

async function admit(
  deps: Dependencies,
  member: Member,
  { knock, seats, isReading }: Admitting,
): Promise<void> {
  const { workspace } = member;
  const at = deps.now();
  const wanted = isReading ? readingAlong(knock.comes.seat) : knock.comes.seat;
  const { role, group, personId } = wanted;
  if (role === 'participant' && group !== undefined) requireFreeSeat(group, workspace, seats);
  const signIn = { ...knock.comes.signIn, createdAt: at, lastSeenAt: at };
  const seat: Seat = { ...wanted, joinedAt: at };
  const isInside = (await standingOf(deps, workspace.id, personId)).kind !== 'none';
  const { invitationId } = knock.comes;
  const invitation = invitationId && (await deps.storage.records.get('invitation', invitationId));
  await deps.storage.records.commit(
    [
      ...(isInside
        ? [{ kind: 'signIn', value: signIn } as const]
        : [
            ...arrivalWrites({ ...knock.comes, seat, signIn }),
            ...(invitation ? [usedOnce(invitation)] : []),
          ]),
      { kind: 'knock', value: { ...answered(knock, 'admitted'), answeredAt: at } },
    ],
    [
      ...(isInside ? [] : [joined(seat, at, {})]),
      decision(deps, member, { action: 'seat.admitted', object: `person:${personId}`, details: { role } }),
    ],
  );
}

function readingAlong(wanted: Seat): Seat {
  const { group: _, ...seat } = wanted;
  return { ...seat, role: 'observer' };
}

async function refuse(deps: Dependencies, member: Member, knock: WaitingKnock): Promise<void> {
  const line = decision(deps, member, {
    action: 'seat.refused',
    object: `knock:${knock.id}`,
    details: { role: knock.comes.seat.role },
  });
  const value = { ...answered(knock, 'refused'), answeredAt: deps.now() };
  await deps.storage.records.commit([{ kind: 'knock', value }], [line]);
}

/** When nobody answered as long as its cookie lasts, the name goes too. */
export async function letKnockLapse(deps: Dependencies, id: SignInId): Promise<void> {
  const knock = await deps.storage.records.get('knock', id);
  if (knock?.state !== 'waiting' || stillWaits(deps, knock)) return;
  await deps.storage.records.commit(
    [{ kind: 'knock', value: answered(knock, 'lapsed') }],
    [knockLine(knock, deps.now(), { action: 'seat.knockLapsed', details: {} })],
  );
}

function answered(given: Knock, state: Knock['state']): Knock {
  const { comes: _, ...knock } = given;
  return { ...knock, version: knock.version + 1, state };
}
