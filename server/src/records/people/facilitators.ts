import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';

/**
 * The role of facilitator is held until its holder hands it over: nobody takes it from somebody else, and the last
 * one cannot drop it (`design.md` section 6).
 */
export async function requireMayLeaveRole(deps: Dependencies, member: Member, seat: Seat): Promise<void> {
  if (seat.role !== 'facilitator') return;
  if (seat.personId !== member.person.id)
    throw new AppError('not-allowed', { reason: 'facilitator-is-held' });
  const seats = await deps.storage.records.listByWorkspace('seat', member.workspace.id);
  const others = seats.filter(
    ({ role, status, id }) => role === 'facilitator' && status === 'active' && id !== seat.id,
  );
  if (others.length === 0) throw new AppError('not-allowed', { reason: 'last-facilitator' });
}
