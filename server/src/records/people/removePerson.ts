import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { openWaysBack, withdrawWaysBack } from '#identity/wayBack.ts';
import { seatLeavesRound } from '../consent/seatLeaves.ts';
import { decision, raisedEpoch, requireAllowed, requireMember, requireSeat } from '../member.ts';
import { requireMayLeaveRole } from './facilitators.ts';

export interface Removal {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly whom: PersonId;
}

/** Takes the seat and every way back; what the person wrote stays. Open connections end at once (P33). */
export async function removePerson(deps: Dependencies, removal: Removal): Promise<void> {
  const { workspaceId, personId, whom } = removal;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'seats.write');
  const seat = await requireSeat(deps, member, whom);
  await requireMayLeaveRole(deps, member, seat);

  const waysBack = await openWaysBack(deps, workspaceId, whom);
  await deps.storage.records.commit(
    [
      { kind: 'seat', value: { ...seat, version: seat.version + 1, status: 'removed' } },
      raisedEpoch(member.workspace),
      ...withdrawWaysBack(waysBack, deps.now()),
      ...(await seatLeavesRound(deps, workspaceId, whom)),
    ],
    [
      decision(deps, member, {
        action: 'seat.removed',
        object: `person:${whom}`,
        details: { role: seat.role },
      }),
    ],
  );
  const { bus } = deps.storage;
  bus.publish('access.changed', { workspaceId, personId: whom, isRemoved: true });
  bus.publish('people.changed', { workspaceId });
  bus.publish('consent.changed', { workspaceId });
  bus.publish('workspace.changed', { workspaceId, version: member.workspace.version + 1 });
}
