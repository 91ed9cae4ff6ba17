import { AppError } from '@opgave/shared/contract/errors';
import type { MakeFacilitator } from '@opgave/shared/contract/http';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { seatLeavesRound } from '../consent/seatLeaves.ts';
import { decision, raisedEpoch, requireAllowed, requireMember, requireSeat } from '../member.ts';
import { movedSeat } from './seatPlace.ts';

export interface Appointment {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly input: MakeFacilitator;
}

/** Shares the role, or hands it over and becomes an observer. The sponsor and the facilitator stay two people. */
export async function makeFacilitator(deps: Dependencies, appointment: Appointment): Promise<void> {
  const { workspaceId, personId, input } = appointment;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'facilitator.share');
  if (input.personId === personId) throw new AppError('not-allowed', { reason: 'is-self' });
  const seat = await requireSeat(deps, member, input.personId);
  if (seat.role === 'sponsor') throw new AppError('not-allowed', { reason: 'is-sponsor' });

  const writes: RecordWrite[] = [
    { kind: 'seat', value: movedSeat(seat, 'facilitator', {}) },
    raisedEpoch(member.workspace),
    ...(await seatLeavesRound(deps, workspaceId, input.personId)),
  ];
  if (input.mode === 'handOver') writes.push({ kind: 'seat', value: movedSeat(member.seat, 'observer', {}) });
  const action = input.mode === 'handOver' ? 'facilitator.handedOver' : 'facilitator.shared';
  await deps.storage.records.commit(writes, [
    decision(deps, member, { action, object: `person:${input.personId}`, details: {} }),
  ]);
  const { bus } = deps.storage;
  bus.publish('access.changed', { workspaceId });
  bus.publish('people.changed', { workspaceId });
  bus.publish('consent.changed', { workspaceId });
  bus.publish('workspace.changed', { workspaceId, version: member.workspace.version + 1 });
}
