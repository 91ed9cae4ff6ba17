import { GROUPS, type Group, SIDES, type Side } from './groups.ts';

export interface Mixed<Id> {
  readonly id: Id;
  readonly group?: Group | undefined;
  readonly side?: Side | undefined;
}

/**
 * Small groups in which outside and inside sit together as evenly as it goes (`method.md` section 13.1): no two differ
 * by more than one in size, in people from one side, or in people of one group. `people` come in the order that chance
 * gave them.
 */
export function mixed<Id>(people: readonly Mixed<Id>[], size: number): readonly (readonly Id[])[] {
  if (people.length === 0) return [];
  const count = groupCount(people.length, size);
  const dealt = people.toSorted((one, other) => placeOf(one) - placeOf(other));
  return Array.from({ length: count }, (_, number) =>
    dealt.filter((__, index) => index % count === number).map(({ id }) => id),
  );
}

/**
 * How many groups come nearest to the size that was asked, without one that is more than one larger. Nobody is left alone
 * by it, unless one asks for that; whoever is the only one is a group of one.
 */
export function groupCount(people: number, size: number): number {
  const nearest = Math.round(people / size);
  const nobodyAlone = size > 1 ? Math.floor(people / 2) : people;
  return Math.max(1, Math.ceil(people / (size + 1)), Math.min(nearest, nobodyAlone));
}

/** People of one group stand next to each other, and so do those of one side: then dealing like cards spreads both. */
function placeOf<Id>({ group, side }: Mixed<Id>): number {
  const bySide = side === undefined ? SIDES.length : SIDES.indexOf(side);
  const byGroup = group === undefined ? GROUPS.length : GROUPS.indexOf(group);
  return bySide * (GROUPS.length + 1) + byGroup;
}

/** In the order that chance gives; `random` is at least 0 and less than 1. */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, chance: random() }))
    .toSorted((one, other) => one.chance - other.chance)
    .map(({ item }) => item);
}

interface Gathered<Id> {
  readonly id: Id;
  readonly people: readonly Pick<Mixed<unknown>, 'group' | 'side'>[];
}

/** Where somebody who comes late is most welcome: with the fewest people, then the fewest of the own side and group. */
export function roomiest<Id>(
  { side, group }: Pick<Mixed<unknown>, 'group' | 'side'>,
  groups: readonly Gathered<Id>[],
): Id | undefined {
  const alike = (people: Gathered<Id>['people']) =>
    2 * people.filter((one) => one.side === side).length + people.filter((one) => one.group === group).length;
  return groups.toSorted(
    (one, other) => one.people.length - other.people.length || alike(one.people) - alike(other.people),
  )[0]?.id;
}
