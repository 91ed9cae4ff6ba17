import { AppError } from '@opgave/shared/contract/errors';
import type { ChangePerson } from '@opgave/shared/contract/http';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { seatLeavesRound } from '../consent/seatLeaves.ts';
import { decision, raisedEpoch, requireAllowed, requireMember, requireSeat } from '../member.ts';
import { requireMayLeaveRole } from './facilitators.ts';
import { movedSeat } from './seatPlace.ts';

export interface PersonChange {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly whom: PersonId;
  readonly input: ChangePerson;
}

/** Moves somebody to another role or group, or sets right what is shown of them. One's own name is one's own. */
export async function changePerson(deps: Dependencies, change: PersonChange): Promise<void> {
  const { workspaceId, personId, whom, input } = change;
  const member = await requireMember(deps, workspaceId, personId);
  const mayChangeAsSelf = whom === personId && !isMove(input) && !member.where.isArchived;
  if (!mayChangeAsSelf) requireAllowed(member, 'seats.write');
  const seat = await requireSeat(deps, member, whom);
  if (input.version !== seat.version) throw new AppError('stale-version');
  if (input.role !== undefined && input.role !== seat.role) await requireMayLeaveRole(deps, member, seat);
  await store(deps, member, seat, changedSeat(seat, input));
}

/** What only the facilitator may change, also of oneself. */
function isMove({ role, group, lens, isScribe }: ChangePerson): boolean {
  return [role, group, lens, isScribe].some((wish) => wish !== undefined);
}

function changedSeat(seat: Seat, input: ChangePerson): Seat {
  const group = input.group === undefined ? seat.group : (input.group ?? undefined);
  const lens = input.lens === undefined ? seat.lens : (input.lens ?? undefined);
  return {
    ...movedSeat(seat, input.role ?? seat.role, {
      ...(group !== undefined && { group }),
      ...(lens !== undefined && { lens }),
    }),
    displayName: input.displayName ?? seat.displayName,
    organisation: input.organisation ?? seat.organisation,
    withHelp: input.withHelp ?? seat.withHelp,
    ...(input.isScribe !== undefined && { isScribe: input.isScribe }),
  };
}

function isScribe(seat: Seat): boolean {
  return seat.isScribe === true;
}

function scribeAction(after: Seat): string {
  return isScribe(after) ? 'scribe.asked' : 'scribe.ended';
}

function seatAction(isMoved: boolean): string {
  return isMoved ? 'seat.moved' : 'seat.changed';
}

/** Only what changes a right raises the epoch; a name is told as well, for it stands beside a caret (P34). */
async function store(deps: Dependencies, member: Member, before: Seat, after: Seat): Promise<void> {
  const isAsked = isScribe(before) !== isScribe(after);
  const isMoved = before.role !== after.role || before.group !== after.group || isAsked;
  const { workspace } = member;
  const workspaceId = workspace.id;
  const isLeaving = before.role !== after.role;
  const rounds = isLeaving ? await seatLeavesRound(deps, workspaceId, after.personId) : [];
  await deps.storage.records.commit(
    [{ kind: 'seat', value: after }, ...(isMoved ? [raisedEpoch(workspace)] : []), ...rounds],
    [
      decision(deps, member, {
        action: isAsked ? scribeAction(after) : seatAction(isMoved),
        object: `person:${after.personId}`,
        details: { role: after.role, ...(after.group !== undefined && { group: after.group }) },
      }),
    ],
  );
  const { bus } = deps.storage;
  bus.publish('access.changed', { workspaceId, personId: after.personId });
  bus.publish('people.changed', { workspaceId });
  if (rounds.length > 0) bus.publish('consent.changed', { workspaceId });
  if (isMoved) bus.publish('workspace.changed', { workspaceId, version: workspace.version + 1 });
}
