import { type Group, SIDES, type Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';

/** What may go along with the agreed text; what still stands against it, and its figures, always do. */
export const PUBLIC_PARTS = ['reasons', 'values', 'input', 'choice', 'assumptions'] as const;
export type PublicPart = (typeof PUBLIC_PARTS)[number];

/** How whoever spoke is written of where anybody can read it. */
export type SpokenAs =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'side'; readonly side: Side }
  | { readonly kind: 'table' };

/** How many people of a group could have said it. */
export interface GroupSize {
  readonly group: Group;
  readonly side: Side;
  readonly people: number;
}

const TABLE: SpokenAs = { kind: 'table' };

/**
 * `method.md` section 15: outside an open table a group with one seat is written as its side. So that this says no more
 * than its group would, a group that is alone takes the smallest other of its side along, and where a side has one
 * person, nothing is told of sides at all.
 */
export function speakersAs(
  sizes: readonly GroupSize[],
  opennessMode: OpennessMode | undefined,
): (group: Group | undefined) => SpokenAs {
  if (opennessMode === 'open') return (group) => (group === undefined ? TABLE : { kind: 'group', group });
  const seated = sizes.filter(({ people }) => people > 0);
  const ofSide = (side: Side) => seated.filter((one) => one.side === side);
  if (SIDES.some((side) => peopleIn(ofSide(side)) === 1)) return () => TABLE;
  const together = new Set(SIDES.flatMap((side) => writtenAsSide(ofSide(side))));
  return (group) => {
    const size = seated.find((one) => one.group === group);
    if (!size) return TABLE;
    return together.has(size.group)
      ? { kind: 'side', side: size.side }
      : { kind: 'group', group: size.group };
  };
}

function writtenAsSide(here: readonly GroupSize[]): readonly Group[] {
  const alone = here.filter(({ people }) => people === 1);
  const others = here
    .filter(({ people }) => people > 1)
    .toSorted((one, other) => one.people - other.people || (one.group < other.group ? -1 : 1));
  const together = alone.length === 1 ? [...alone, ...others.slice(0, 1)] : alone;
  return together.map(({ group }) => group);
}

function peopleIn(groups: readonly GroupSize[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}

/** Counts the people of every group once. */
export function sizesOf(
  people: readonly { readonly personId: string; readonly group?: Group | undefined }[],
  sideOf: (group: Group) => Side,
): readonly GroupSize[] {
  const inGroups = new Map<Group, Set<string>>();
  for (const { personId, group } of people) {
    if (group === undefined) continue;
    inGroups.set(group, (inGroups.get(group) ?? new Set()).add(personId));
  }
  return [...inGroups].map(([group, ids]) => ({ group, side: sideOf(group), people: ids.size }));
}

/** The key by which figures of those who are written of together are put together. */
export function speakerKey(spoken: SpokenAs): string {
  if (spoken.kind === 'group') return `group:${spoken.group}`;
  return spoken.kind === 'side' ? `side:${spoken.side}` : 'table';
}
