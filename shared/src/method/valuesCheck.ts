import type { PersonId } from '#ids.ts';
import type { ValuesFacts } from './facts.ts';
import { GROUPS, type Group, type Side } from './groups.ts';

/** Always on; a workspace cannot take them away (`method.md` section 5). */
export const CORE_VALUES = ['fairness', 'autonomy', 'equality'] as const;
export const VALUES = [
  ...CORE_VALUES,
  'privacy',
  'humanScale',
  'lawfulness',
  'safety',
  'accessibility',
  'effectiveness',
  'carefulSpending',
  'roomToDoBusiness',
  'sustainability',
] as const;
export type CoreValue = (typeof CORE_VALUES)[number];
export type Value = (typeof VALUES)[number];

/** How values fare now, what a choice would do, and what it did. */
export const VALUE_VERSIONS = ['v1', 'v2', 'v3'] as const;
export type ValueVersion = (typeof VALUE_VERSIONS)[number];

export const SCORES = [-2, -1, 0, 1, 2, 'unknown'] as const;
export type Score = (typeof SCORES)[number];

export const MIN_SCORE_REASON = 30;
const SPLIT = 3;
const HARM = -2;

/** One person's score of one value in one version; the next one takes its place. */
export interface ValueScore {
  readonly personId: PersonId;
  readonly group: Group;
  readonly side: Side;
  /** A key of the list, or of a value of the workspace's own. */
  readonly value: string;
  readonly score: Score;
  readonly reason: string;
  readonly forWhom?: string;
}
type Weighed = Pick<ValueScore, 'score' | 'reason' | 'forWhom'>;

/** What a score still lacks: a reason always, and for whom where a value is harmed. */
export function missingInScore({ score, reason, forWhom }: Weighed): readonly ('reason' | 'forWhom')[] {
  const isHarmed = score === -2 || score === -1;
  return [
    ...(reason.trim().length < MIN_SCORE_REASON ? (['reason'] as const) : []),
    ...(isHarmed && (forWhom ?? '').trim() === '' ? (['forWhom'] as const) : []),
  ];
}

/** The scores of one version with this one in place of what the same person gave to the same value. */
export function putScore(scores: readonly ValueScore[], score: ValueScore): readonly ValueScore[] {
  return [...scores.filter((other) => !isSameScore(other, score)), score];
}

type ScorePlace = Pick<ValueScore, 'personId' | 'value'>;

function isSameScore(one: ScorePlace, other: ScorePlace): boolean {
  return one.personId === other.personId && one.value === other.value;
}

export interface GroupSpread {
  readonly group: Group;
  /** How many gave each score, in the order of `SCORES`. */
  readonly counts: readonly number[];
  /** Undefined where everybody said "I do not know". */
  readonly median: number | undefined;
}

/** How one value was scored, group by group. Never one total, and never a sum over values (`method.md` section 5). */
export function spreadOf(scores: readonly ValueScore[], value: string): readonly GroupSpread[] {
  return GROUPS.flatMap((group) => {
    const given = scores.filter((score) => score.value === value && score.group === group);
    if (given.length === 0) return [];
    const counts = SCORES.map((step) => given.filter(({ score }) => score === step).length);
    return [
      { group, counts, median: median(given.flatMap(({ score }) => (score === 'unknown' ? [] : [score]))) },
    ];
  });
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return high === undefined || low === undefined ? undefined : (low + high) / 2;
}

/** `VALUE_SPLIT`: the values on which the medians of two groups lie three steps or more apart. */
export function splitValues(scores: readonly ValueScore[]): readonly string[] {
  return valuesIn(scores).filter((value) => {
    const medians = spreadOf(scores, value).flatMap((group) => group.median ?? []);
    return medians.length > 1 && Math.max(...medians) - Math.min(...medians) >= SPLIT;
  });
}

/** `VALUE_HARM`: every score by somebody from outside that says a value is seriously harmed. */
export function harms(scores: readonly ValueScore[]): readonly ValueScore[] {
  return scores.filter(({ side, score }) => side === 'outside' && score === HARM);
}

/** An answer to one harm: a comment to that score, or a change of the text that names it. */
export interface HarmAnswer extends ScorePlace {
  readonly kind: 'comment' | 'textChange';
  readonly by: PersonId;
}

/** Harms that hold the gate (`DEF_VALUES`, `CHO_VALUES`). A comment by the person who scored is no answer. */
export function unansweredHarms(
  scores: readonly ValueScore[],
  answers: readonly HarmAnswer[],
): readonly ValueScore[] {
  return harms(scores).filter(
    (harm) =>
      !answers.some(
        (answer) =>
          isSameScore(answer, harm) && (answer.kind === 'textChange' || answer.by !== harm.personId),
      ),
  );
}

/** Values scored "I do not know" by all who scored them: they go to section `unknown` of the document. */
export function valuesUnknownToAll(scores: readonly ValueScore[]): readonly string[] {
  return valuesIn(scores).filter((value) =>
    scores.filter((score) => score.value === value).every(({ score }) => score === 'unknown'),
  );
}

function valuesIn(scores: readonly ValueScore[]): readonly string[] {
  return [...new Set(scores.map(({ value }) => value))];
}

/** What the gate on the values asks of one version of the check (`DEF_VALUES`, `CHO_VALUES`). */
export function valuesFacts(scores: readonly ValueScore[], answers: readonly HarmAnswer[]): ValuesFacts {
  const people = new Map(scores.filter((score) => hasWholeCore(scores, score.personId)).map(entryOfGroup));
  return {
    groups: [...people].map(([group, side]) => ({ group, side })),
    unansweredHarm: unansweredHarms(scores, answers).length,
  };
}

function entryOfGroup({ group, side }: ValueScore): readonly [Group, Side] {
  return [group, side];
}

function hasWholeCore(scores: readonly ValueScore[], personId: PersonId): boolean {
  return CORE_VALUES.every((value) =>
    scores.some((score) => isSameScore(score, { personId, value }) && missingInScore(score).length === 0),
  );
}
