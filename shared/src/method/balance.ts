import { type Group, SIDES, type Side } from './groups.ts';

/** What counts as taking part (`method.md` section 15, fair start): never weighed, only counted. */
export const ACTIVITIES = ['words', 'cards', 'comments', 'votes', 'turns'] as const;
export type Activity = (typeof ACTIVITIES)[number];
export type Counts = Readonly<Record<Activity, number>>;

/** Minutes over which one looks back. */
export const BALANCE_WINDOWS = [5, 15, 60] as const;

export const BALANCE_TARGETS = ['groups', 'people', 'own'] as const;
/** What a fair share is measured by: every group the same, every person the same, or the parts that the table agreed on. */
export type BalanceTarget = (typeof BALANCE_TARGETS)[number];

export const BALANCE_PARTS = { default: 1, min: 1, max: 9 } as const;
/** How many parts each group gets with a target of one's own; a group that is not named gets one. */
export type BalanceParts = Readonly<Partial<Record<Group, number>>>;

export function partsOf(parts: BalanceParts, group: Group): number {
  return parts[group] ?? BALANCE_PARTS.default;
}

export const NOTHING: Counts = { words: 0, cards: 0, comments: 0, votes: 0, turns: 0 };

export interface GroupActivity {
  readonly group: Group;
  readonly side: Side;
  /** Seats of participants. */
  readonly people: number;
  readonly counts: Counts;
}

/** Groups that are shown as one; with more than one group none of them can be told apart. */
export interface BalanceRow {
  readonly kind: 'groups' | 'side';
  readonly side: Side;
  readonly groups: readonly Group[];
  /** In whole percents of what is shown. */
  readonly share: number;
  /** Of each activity; undefined as long as there was none of it. */
  readonly shares: Readonly<Record<Activity, number | undefined>>;
  readonly fairShare: number;
  /** Well under its fair share, while enough happened to say so. */
  readonly isQuiet: boolean;
}

export interface Balance {
  readonly rows: readonly BalanceRow[];
  /** Not shown in any row: what is said of them would be said of one person. */
  readonly hidden: readonly Group[];
}

export interface BalanceRules {
  readonly target: BalanceTarget;
  readonly parts: BalanceParts;
  /** Under this part of its fair share a group is quiet. */
  readonly quietUnder: number;
}

/** Below this much of anything a share says nothing. */
const ENOUGH: Counts = { words: 40, cards: 4, comments: 4, votes: 10, turns: 4 };
const LEAST_IN_OWN_GROUP = 3;

interface Bundle {
  readonly side: Side;
  readonly members: readonly GroupActivity[];
}

/** What the facilitator sees: groups from two people on; a group of one goes together with another of its side. */
export function balanceForFacilitator(activity: readonly GroupActivity[], rules: BalanceRules): Balance {
  const seated = activity.filter(({ people }) => people > 0);
  const bundles = SIDES.flatMap((side) => bundlesOf(seated, side));
  const shown = bundles.filter((bundle) => peopleIn(bundle) > 1);
  return {
    rows: rowsOf(shown, 'groups', rules),
    hidden: bundles.filter((bundle) => peopleIn(bundle) === 1).flatMap(groupsIn),
  };
}

/** The groups of one on a side are one bundle; one such group alone takes the smallest other with it. */
function bundlesOf(seated: readonly GroupActivity[], side: Side): readonly Bundle[] {
  const here = seated.filter((one) => one.side === side);
  const alone = here.filter(({ people }) => people === 1);
  const others = here.filter(({ people }) => people > 1);
  const smallest = alone.length === 1 ? bySize(others).slice(0, 1) : [];
  const together = [...alone, ...smallest];
  const rest = others.filter((one) => !smallest.includes(one));
  return [
    ...rest.map((one) => ({ side, members: [one] })),
    ...(together.length > 0 ? [{ side, members: together }] : []),
  ];
}

/** What a participant sees: the own group from three people on, and the two sides; never one person by subtraction. */
export function balanceForParticipant(
  activity: readonly GroupActivity[],
  own: Group | undefined,
  rules: BalanceRules,
): { readonly own: BalanceRow | undefined; readonly sides: readonly BalanceRow[] } {
  const seated = activity.filter(({ people }) => people > 0);
  const sides = SIDES.map((side) => ({ side, members: seated.filter((one) => one.side === side) }));
  const isOneSided = sides.some((side) => peopleIn(side) === 1);
  const mine = seated.find(({ group }) => group === own);
  return {
    own: mine && isOwnShown(mine, seated) ? ownRow(mine, seated, rules) : undefined,
    sides: isOneSided
      ? []
      : rowsOf(
          sides.filter(({ members }) => members.length > 0),
          'side',
          rules,
        ),
  };
}

function isOwnShown(mine: GroupActivity, seated: readonly GroupActivity[]): boolean {
  const others = seated.filter((one) => one !== mine);
  const besides = peopleOf(others.filter(({ side }) => side === mine.side));
  return mine.people >= LEAST_IN_OWN_GROUP && besides !== 1 && peopleOf(others) !== 1;
}

function ownRow(mine: GroupActivity, seated: readonly GroupActivity[], rules: BalanceRules) {
  const bundles = seated.map((one) => ({ side: one.side, members: [one] }));
  return rowsOf(bundles, 'groups', rules)[seated.indexOf(mine)];
}

function rowsOf(
  bundles: readonly Bundle[],
  kind: BalanceRow['kind'],
  rules: BalanceRules,
): readonly BalanceRow[] {
  const all = bundles.flatMap(({ members }) => members);
  const total = sumOf(all);
  const seen = ACTIVITIES.filter((activity) => total[activity] > 0);
  const isEnough = ACTIVITIES.some((activity) => total[activity] >= ENOUGH[activity]);
  return bundles.map((bundle) => {
    const parts = ratios(sumOf(bundle.members), total);
    const share = seen.reduce((sum, activity) => sum + parts[activity], 0) / Math.max(1, seen.length);
    const fair = weightOf(bundle.members, rules) / Math.max(1, weightOf(all, rules));
    return {
      kind,
      side: bundle.side,
      groups: groupsIn(bundle),
      share: percent(share),
      shares: byActivity((activity) => (total[activity] > 0 ? percent(parts[activity]) : undefined)),
      fairShare: percent(fair),
      isQuiet: isEnough && share < fair * rules.quietUnder,
    };
  });
}

/** What a share is fair by: only set against that of everyone who is shown does it say anything. */
function weightOf(members: readonly GroupActivity[], { target, parts }: BalanceRules): number {
  if (target === 'people') return peopleOf(members);
  if (target === 'own') return members.reduce((sum, { group }) => sum + partsOf(parts, group), 0);
  return members.length;
}

function ratios(part: Counts, total: Counts): Counts {
  return byActivity((activity) => (total[activity] > 0 ? part[activity] / total[activity] : 0));
}

function sumOf(members: readonly { readonly counts: Counts }[]): Counts {
  return members.reduce((sum, { counts }) => addCounts(sum, counts), NOTHING);
}

export function addCounts(one: Counts, other: Counts): Counts {
  return byActivity((activity) => one[activity] + other[activity]);
}

function byActivity<T>(value: (activity: Activity) => T): Readonly<Record<Activity, T>> {
  return {
    words: value('words'),
    cards: value('cards'),
    comments: value('comments'),
    votes: value('votes'),
    turns: value('turns'),
  };
}

function bySize(members: readonly GroupActivity[]): readonly GroupActivity[] {
  return members.toSorted((one, other) => one.people - other.people);
}

function groupsIn({ members }: Bundle): readonly Group[] {
  return members.map(({ group }) => group);
}

function peopleIn({ members }: Bundle): number {
  return peopleOf(members);
}

function peopleOf(members: readonly GroupActivity[]): number {
  return members.reduce((sum, { people }) => sum + people, 0);
}

function percent(part: number): number {
  return Math.round(part * 100);
}
