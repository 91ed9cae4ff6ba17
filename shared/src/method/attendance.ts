import { GROUPS, type Group, SIDES, type Side } from './groups.ts';

const DAY = 86_400_000;

/** Somebody who was in the room for a while; without `until` still there. */
export interface Stay {
  readonly personId: string;
  readonly group?: Group | undefined;
  readonly from: number;
  readonly until?: number | undefined;
  /** When they said to take part by the agreements of everyone (`method.md` 13.2). */
  readonly agreedAt?: number | undefined;
}

/** Comes in, once: a second tab or a second press is the same person in the same place. */
export function cameIn<S extends Stay>(stays: readonly S[], stay: S): readonly S[] {
  const isIn = stays.some(({ personId, until }) => personId === stay.personId && until === undefined);
  return isIn ? stays : [...stays, stay];
}

/** Goes away; whoever was not there stays away. */
export function wentAway<S extends Stay>(stays: readonly S[], personId: string, at: number): readonly S[] {
  const isIn = (stay: S) => stay.personId === personId && stay.until === undefined;
  return stays.some(isIn) ? stays.map((stay) => (isIn(stay) ? { ...stay, until: at } : stay)) : stays;
}

/** Takes part by the agreements, once; whoever went and came back did so already. */
export function agreed<S extends Stay>(stays: readonly S[], personId: string, at: number): readonly S[] {
  if (hasAgreed(stays, personId)) return stays;
  return stays.map((stay) =>
    stay.personId === personId && stay.until === undefined ? { ...stay, agreedAt: at } : stay,
  );
}

export function hasAgreed(stays: readonly Stay[], personId: string): boolean {
  return stays.some((stay) => stay.personId === personId && stay.agreedAt !== undefined);
}

export interface SideAgreed {
  readonly side: Side;
  readonly agreed: number;
  readonly people: number;
}

/** Of who is in now, how many of each side said to take part by the agreements. */
export function agreedPerSide(stays: readonly Stay[], sideOf: (group: Group) => Side): readonly SideAgreed[] {
  const inside = stays.filter(({ until, group }) => until === undefined && group !== undefined);
  return SIDES.flatMap((side) => {
    const here = inside.filter(({ group }) => group && sideOf(group) === side);
    if (here.length === 0) return [];
    const count = here.filter(({ personId }) => hasAgreed(stays, personId)).length;
    return [{ side, agreed: count, people: here.length }];
  });
}

/** Nobody is in a room that closed. */
export function allWentAway<S extends Stay>(stays: readonly S[], at: number): readonly S[] {
  return stays.map((stay) => (stay.until === undefined ? { ...stay, until: at } : stay));
}

export interface GroupPresence {
  readonly group?: Group;
  readonly people: number;
}

/** How many different people of each group were there at all; those without a group last. */
export function presencePerGroup(stays: readonly Stay[]): readonly GroupPresence[] {
  const peopleOf = (group: Group | undefined) =>
    new Set(stays.filter((stay) => stay.group === group).map(({ personId }) => personId)).size;
  const groups = GROUPS.map((group) => ({ group, people: peopleOf(group) }));
  return [...groups, { people: peopleOf(undefined) }].filter(({ people }) => people > 0);
}

/** The moment after which nobody may be found in it: so many days after the last that happened in it. */
export function keptUntil(
  { stays, endedAt }: { readonly stays: readonly Stay[]; readonly endedAt?: number | undefined },
  days: number,
): number {
  const moments = stays.map(({ from, until }) => until ?? from);
  return Math.max(endedAt ?? 0, ...moments) + days * DAY;
}
