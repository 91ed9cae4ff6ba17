import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import type { Group } from '@opgave/shared/method/groups';

export interface GroupSeats {
  readonly group: Group;
  readonly taken: number;
  readonly planned: number;
}

/** Planned against taken, group by group; a group nobody planned shows as soon as somebody sits in it. */
export function seatsPerGroup(
  planned: WorkspaceView['groups'],
  people: readonly PersonView[],
): readonly GroupSeats[] {
  const participants = people.filter(({ role }) => role === 'participant');
  const groups = new Set([
    ...planned.map(({ group }) => group),
    ...participants.flatMap(({ group }) => group ?? []),
  ]);
  return [...groups].map((group) => ({
    group,
    taken: participants.filter((person) => person.group === group).length,
    planned: planned.find((each) => each.group === group)?.seats ?? 0,
  }));
}
