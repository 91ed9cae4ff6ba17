import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import { GROUPS, type Group, sideOf } from '@opgave/shared/method/groups';

export interface GroupSeats {
  readonly group: Group;
  readonly people: readonly PersonView[];
  readonly planned: number;
}

export interface Seating {
  readonly groups: readonly GroupSeats[];
  /** Those who lead or asked for the table; they have no group. */
  readonly leading: readonly PersonView[];
  readonly reading: readonly PersonView[];
}

/** Who sits where, outside first; a group that nobody planned shows as soon as somebody sits in it. */
export function seatingOf(
  { groups: planned, sideOfOther }: Pick<WorkspaceView, 'groups' | 'sideOfOther'>,
  people: readonly PersonView[],
): Seating {
  const having = (...roles: readonly PersonView['role'][]) =>
    people.filter(({ role }) => roles.includes(role));
  const participants = having('participant');
  const groups = GROUPS.map((group) => ({
    group,
    people: participants.filter((person) => person.group === group),
    planned: planned.find((each) => each.group === group)?.seats ?? 0,
  })).filter((seats) => seats.planned > 0 || seats.people.length > 0);
  const isOutside = ({ group }: GroupSeats) => sideOf(group, sideOfOther) === 'outside';
  return {
    groups: [...groups.filter(isOutside), ...groups.filter((seats) => !isOutside(seats))],
    leading: having('facilitator', 'sponsor'),
    reading: having('commenter', 'observer'),
  };
}
