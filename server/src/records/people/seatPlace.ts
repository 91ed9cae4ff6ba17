import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';

/** A participant sits in exactly one group, a commenter may; the other roles have none. */
function groupInRole(role: Role, group: Group | undefined): Group | undefined {
  if (role === 'participant') {
    if (group === undefined)
      throw new AppError('invalid-input', { errors: [{ path: 'group', message: 'required' }] });
    return group;
  }
  return role === 'commenter' ? group : undefined;
}

/**
 * The seat in another place, one version on. A lens is a view within a ministry and falls away elsewhere; somebody who
 * keeps order is not asked to pause.
 */
export function movedSeat(seat: Seat, role: Role, wanted: Pick<Seat, 'group' | 'lens'>): Seat {
  const { group: _, lens: __, muted, ...kept } = seat;
  const group = groupInRole(role, wanted.group);
  const lens = group === 'ministry' ? wanted.lens : undefined;
  return {
    ...kept,
    version: seat.version + 1,
    role,
    ...(group !== undefined && { group }),
    ...(lens !== undefined && { lens }),
    ...(muted !== undefined && role !== 'facilitator' && { muted }),
  };
}
