import type { EnterDoor } from '@opgave/shared/contract/door';
import { AppError } from '@opgave/shared/contract/errors';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';
import { groupsToChoose } from './lookAtDoor.ts';

/** The role and group of a seat to be. */
export interface Place {
  readonly role: Role;
  readonly group?: Group;
}

/** Which seat an invitation and a wish lead to; only an observer needs no group and no free seat. */
export function placeAtTable(
  input: EnterDoor,
  invitation: Invitation,
  workspace: Workspace,
  seats: readonly Seat[],
): Place {
  if (input.readAlong || invitation.role === 'administrator') return { role: 'observer' };
  const { role } = invitation;
  if (role !== 'participant' && role !== 'commenter') return { role };

  const group = invitation.group ?? chosenGroup(input, invitation, workspace);
  if (group === undefined && role === 'commenter') return { role };
  if (group === undefined) throw missing('group');
  if (role === 'participant') requireFreeSeat(group, workspace, seats);
  return { role, group };
}

function chosenGroup(input: EnterDoor, invitation: Invitation, workspace: Workspace): Group | undefined {
  if (input.group === undefined) return undefined;
  if (!groupsToChoose(invitation, workspace).includes(input.group)) throw missing('group');
  return input.group;
}

/** A group that was not planned, and came in by a preset link, has no limit. */
export function requireFreeSeat(group: Group, workspace: Workspace, seats: readonly Seat[]): void {
  const planned = workspace.groups.find((one) => one.group === group);
  const taken = seats.filter(
    (seat) => seat.status === 'active' && seat.role === 'participant' && seat.group === group,
  );
  if (planned && taken.length >= planned.seats) throw new AppError('workspace-full', { group });
}

/** The answer to a field that this door needs and that was not given, or not given well. */
export function missing(path: string): AppError {
  return new AppError('invalid-input', { errors: [{ path, message: 'required' }] });
}
