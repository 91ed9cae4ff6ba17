import { groupCount, type Mixed } from './mixing.ts';

/**
 * Larger groups made of small ones, as fours are made of pairs (`method.md` 13.1): who worked together stays together,
 * sizes are as even as that allows, and outside and inside are spread. Who came late joins as a group of one.
 */
export function joined<Id>(
  groups: readonly (readonly Mixed<Id>[])[],
  late: readonly Mixed<Id>[],
  size: number,
): readonly (readonly Id[])[] {
  const units = [...groups, ...late.map((one) => [one])].filter(({ length }) => length > 0);
  const people = units.flat();
  if (people.length === 0) return [];
  const share = outsideIn(people) / people.length;
  const count = groupCount(people.length, size);
  const made: Mixed<Id>[][] = Array.from({ length: count }, () => []);
  for (const unit of largestFirst(units)) {
    const [emptiest] = made.toSorted((one, other) => burden(one, unit, share) - burden(other, unit, share));
    emptiest?.push(...unit);
  }
  return made.filter(({ length }) => length > 0).map((each) => each.map(({ id }) => id));
}

function largestFirst<Id>(units: readonly (readonly Mixed<Id>[])[]): readonly (readonly Mixed<Id>[])[] {
  return units.toSorted((one, other) => other.length - one.length || outsideIn(other) - outsideIn(one));
}

/** How full a group is before all, and then how far from the mix of the room it would be with these people in it. */
function burden<Id>(group: readonly Mixed<Id>[], unit: readonly Mixed<Id>[], share: number): number {
  const after = [...group, ...unit];
  const off = Math.abs(outsideIn(after) - after.length * share) / after.length;
  return group.length + off / 2;
}

function outsideIn<Id>(people: readonly Mixed<Id>[]): number {
  return people.filter(({ side }) => side === 'outside').length;
}
