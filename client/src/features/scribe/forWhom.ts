import type { ForSomeone } from '@opgave/shared/contract/fromRoom';
import type { PersonView } from '@opgave/shared/contract/http';
import { GROUPS, type Group } from '@opgave/shared/method/groups';

/** For whom one writes: oneself, nobody chosen yet, or somebody in the room. */
export type Choice = 'self' | 'none' | ForSomeone;

export interface Room {
  readonly me: string;
  readonly people: readonly PersonView[];
  /** The groups of this table. */
  readonly groups: readonly Group[];
}

export interface Offered {
  /** What the list of the device works with. */
  readonly value: string;
  readonly choice: Choice;
  readonly name?: string;
  readonly group?: Group;
}

/** Everybody one may write for: people with a seat in a group, then each group for who has no seat. */
export function offeredIn({ me, people, groups }: Room): readonly Offered[] {
  const seated = people.filter(({ personId, role }) => role === 'participant' && personId !== me);
  return [
    ...seated.map(({ personId, displayName, group }) => ({
      value: `person ${personId}`,
      choice: { kind: 'person' as const, personId },
      name: displayName,
      ...(group !== undefined && { group }),
    })),
    ...GROUPS.filter((group) => groups.includes(group)).map((group) => ({
      value: `group ${group}`,
      choice: { kind: 'group' as const, group },
      group,
    })),
  ];
}

/** The group that a list of people has, each once. */
export function groupsHere(people: readonly PersonView[], planned: readonly Group[]): readonly Group[] {
  const seated = people.flatMap(({ role, group }) => (role === 'participant' && group ? [group] : []));
  return [...new Set([...planned, ...seated])];
}
