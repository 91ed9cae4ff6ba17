import { type Group, SIDES, type Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';
import { MIN_TOGETHER, smallTogether } from './smallTogether.ts';

export const REACTIONS = ['agree', 'disagree', 'pass'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Characters of a statement at most (`method.md` section 14). */
export const MAX_STATEMENT_LENGTH = 140;

const NEXT_SENTENCE = /[.?!…]["'”’»)\]]*\s+["'“‘(]?\p{Lu}/u;

/** One claim at a time: whether a second sentence begins in it. A dot in `bijv. bij` begins none. */
export function isOneSentence(text: string): boolean {
  return !NEXT_SENTENCE.test(text);
}

/** How often each reaction was given. */
export type Tally = Readonly<Record<Reaction, number>>;

export interface GroupTally extends Tally {
  readonly group: Group;
  readonly side: Side;
}

export interface GroupStanding extends GroupTally {
  readonly pAgree: number;
  readonly pDisagree: number;
  /** One person reacted: shown as a note, because this weighs as much as a whole group. */
  readonly isOneReaction: boolean;
}

export const STATEMENT_LABELS = ['sharedGround', 'betweenGroups', 'withinGroup', 'unclear', 'open'] as const;
export type StatementLabel = (typeof STATEMENT_LABELS)[number];

export interface StatementStanding {
  /** Every group with at least one reaction. */
  readonly groups: readonly GroupStanding[];
  /** Undefined as long as nobody reacted. */
  readonly shared: number | undefined;
  /** Between the groups that agree most and least. */
  readonly difference: number;
  readonly labels: readonly StatementLabel[];
}

const MOST = 0.6;
const DIVIDED = 0.35;
const MIN_SHARED_GROUPS = 3;

type Groups = readonly GroupStanding[];
type CalculatedLabel = Exclude<StatementLabel, 'open'>;

/** The table of `method.md` section 14. */
const LABEL_RULES: Readonly<Record<CalculatedLabel, (groups: Groups) => boolean>> = {
  sharedGround: (groups) =>
    groups.length >= MIN_SHARED_GROUPS &&
    groups.some(({ side }) => side === 'outside') &&
    groups.every(({ pAgree }) => pAgree >= MOST),
  betweenGroups: (groups) =>
    groups.some(({ pAgree }) => pAgree >= MOST) && groups.some(({ pDisagree }) => pDisagree >= MOST),
  withinGroup: (groups) =>
    groups.some(
      (group) =>
        votersIn(group) >= MIN_TOGETHER &&
        group.agree >= 1 &&
        group.disagree >= 1 &&
        group.pAgree >= DIVIDED &&
        group.pDisagree >= DIVIDED,
    ),
  unclear: (groups) => {
    const all = sum(groups.map(votersIn));
    return all > 0 && sum(groups.map(({ pass }) => pass)) >= all / 2;
  },
};

export function votersIn({ agree, disagree, pass }: Tally): number {
  return agree + disagree + pass;
}

/** Where a statement stands: numbers first, and labels that decide nothing (`method.md` section 14). */
export function standingOf(tallies: readonly GroupTally[]): StatementStanding {
  const groups = tallies.filter((tally) => votersIn(tally) > 0).map(standingOfGroup);
  const agreements = groups.map(({ pAgree }) => pAgree);
  const labels = STATEMENT_LABELS.filter((label) => label !== 'open' && LABEL_RULES[label](groups));
  return {
    groups,
    shared: geometricMean(agreements),
    difference: groups.length === 0 ? 0 : Math.max(...agreements) - Math.min(...agreements),
    labels: labels.length === 0 ? ['open'] : labels,
  };
}

/** A group that clearly disagrees, by the measure of `betweenGroups`. */
export function isAgainst(tally: Tally): boolean {
  return (tally.disagree + 1) / (votersIn(tally) + 2) >= MOST;
}

/** `method.md` section 14: pAgree = (a + 1) / (n + 2), and likewise pDisagree. */
function standingOfGroup(tally: GroupTally): GroupStanding {
  const voters = votersIn(tally);
  return {
    ...tally,
    pAgree: (tally.agree + 1) / (voters + 2),
    pDisagree: (tally.disagree + 1) / (voters + 2),
    isOneReaction: voters === 1,
  };
}

/** `method.md` section 14: shared = (∏ pAgree)^(1/G). */
function geometricMean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((product, value) => product * value, 1) ** (1 / values.length);
}

interface Placed {
  readonly createdAt: number;
  readonly standing: StatementStanding;
}

/** Most shared first, the older statement first where it is equal after four decimals; without a reaction last. */
export function orderByShared<T extends Placed>(statements: readonly T[]): readonly T[] {
  return ordered(statements, ({ shared }) => (shared === undefined ? -1 : rounded(shared)));
}

/** Largest difference between groups first; equal: the older statement first. */
export function orderByDifference<T extends Placed>(statements: readonly T[]): readonly T[] {
  return ordered(statements, ({ difference }) => rounded(difference));
}

function ordered<T extends Placed>(
  statements: readonly T[],
  weight: (standing: StatementStanding) => number,
): readonly T[] {
  return statements.toSorted(
    (one, other) => weight(other.standing) - weight(one.standing) || one.createdAt - other.createdAt,
  );
}

/** Four decimals, as they are shown and compared. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export type ShownTally =
  | { readonly kind: 'group'; readonly tally: GroupTally }
  | { readonly kind: 'side'; readonly side: Side; readonly groups: readonly Group[]; readonly tally: Tally };

/**
 * The figures as this workspace may show them. In `ruleOfTheHouse` a group with fewer than three voters is shown with
 * its side. One small group alone would still be seen as itself, so the smallest other group of that side joins it;
 * labels are computed from the groups as before.
 */
export function shownTallies(
  tallies: readonly GroupTally[],
  mode: OpennessMode | undefined,
): readonly ShownTally[] {
  const voted = tallies.filter((tally) => votersIn(tally) > 0);
  if (mode !== 'ruleOfTheHouse') return voted.map((tally) => ({ kind: 'group', tally }));
  return SIDES.flatMap((side) =>
    shownOfSide(
      voted.filter((tally) => tally.side === side),
      side,
    ),
  );
}

function shownOfSide(tallies: readonly GroupTally[], side: Side): readonly ShownTally[] {
  const { alone, together } = smallTogether(tallies, votersIn);
  const shown: ShownTally[] = alone.map((tally) => ({ kind: 'group', tally }));
  if (together.length === 0) return shown;
  return [...shown, { kind: 'side', side, groups: groupsOf(together), tally: totalOf(together) }];
}

function groupsOf(tallies: readonly GroupTally[]): readonly Group[] {
  return tallies.map(({ group }) => group).toSorted();
}

function totalOf(tallies: readonly Tally[]): Tally {
  return {
    agree: sum(tallies.map(({ agree }) => agree)),
    disagree: sum(tallies.map(({ disagree }) => disagree)),
    pass: sum(tallies.map(({ pass }) => pass)),
  };
}

/** Whether to say before voting that others in the workspace can work out what this group's members chose. */
export function canBeWorkedOut(seatsInGroup: number): boolean {
  return seatsInGroup < MIN_TOGETHER;
}

export interface VotesOfStatement {
  /** Groups that reacted to it. */
  readonly groups: readonly Group[];
}

/** Groups with seats that reacted to fewer than half of the statements (`EXP_STATEMENTS`). */
export function groupsBelowHalf(
  statements: readonly VotesOfStatement[],
  seated: readonly Group[],
): readonly Group[] {
  return seated.filter((group) => {
    const reactedTo = statements.filter(({ groups }) => groups.includes(group)).length;
    return reactedTo < statements.length / 2;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
