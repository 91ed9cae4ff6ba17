import type { GateFacts, GroupSeats } from './facts.ts';
import type { Side } from './groups.ts';
import type { Phase } from './phases.ts';

/** A condition on leaving a phase (`method.md` section 1.2). It is met when nothing is missing. */
export interface Gate {
  readonly code: string;
  readonly phase: Phase;
  /** Without data there is no gate about data. */
  readonly level: 'hard' | 'soft' | 'hardIfDataInvolved';
  /**
   * Keys of sections, groups and questions, `outside`, or how many more (or fewer) as a number in digits.
   * Facts that are not there yet count as nothing done, so something is missing.
   */
  readonly missing: (facts: GateFacts) => readonly string[];
  /** The page of the workspace where one acts on it, as in `screens.md` section 2. */
  readonly link: (facts: GateFacts) => string;
  /** What the same condition still asks on leaving later phases; it is a gate there only when something is missing. */
  readonly later?: readonly Pick<Gate, 'phase' | 'missing' | 'link'>[];
}

/** One word for what is missing, or nothing. */
export function unless(isThere: boolean, missing: string): readonly string[] {
  return isThere ? [] : [missing];
}

/** How many more are needed, or nothing. */
export function atLeast(wanted: number, present = 0): readonly string[] {
  return present >= wanted ? [] : [String(wanted - present)];
}

export function atMost(allowed: number, present: number): readonly string[] {
  return present <= allowed ? [] : [String(present - allowed)];
}

/** The keys of groups that hold a seat of a participant. */
export function seatedGroups(facts: GateFacts): readonly GroupSeats[] {
  return facts.groups.filter(({ seats }) => seats > 0);
}

export function hasOutside(groups: readonly { readonly side: Side }[]): boolean {
  return groups.some(({ side }) => side === 'outside');
}

/** A link that is the same whatever is missing. */
export function to(page: string): Gate['link'] {
  return () => page;
}

/** A link to the first thing on the page that is missing. */
export function toFirst(page: string, missing: Gate['missing']): Gate['link'] {
  return (facts) => {
    const [first] = missing(facts);
    return first === undefined ? page : `${page}#${first}`;
  };
}
