import { type Answers, isAnswered } from './asked.ts';
import { lastReflectionDay } from './choice.ts';
import { LATER_STEPS, type LaterStep, type StepContent } from './dataCanvas.ts';
import { LATER_FIELDS, type LaterField } from './dataFields.ts';
import { type Group, type Side, sideOf } from './groups.ts';
import { textHash } from './textHash.ts';
import { CORE_VALUES, MIN_SCORE_REASON, type Score } from './valuesCheck.ts';

/** How precise a datum is: the less the better. */
export const DATA_FORMS = ['yesNo', 'category', 'value'] as const;
export type DataForm = (typeof DATA_FORMS)[number];
/** What asks for rules of its own. */
export const DATA_FLAGS = ['special', 'criminal', 'bsn'] as const;
export type DataFlag = (typeof DATA_FLAGS)[number];

/** One datum that would be shared. */
export interface DataItem {
  readonly id: string;
  readonly data: string;
  readonly fromOrg: string;
  readonly toOrg: string;
  readonly neededFor: string;
  readonly form: DataForm;
  readonly howOften: string;
  readonly keepUntil: string;
  readonly flags: readonly DataFlag[];
}

/** The values that sharing is weighed by. */
export const SHARING_VALUES = [...CORE_VALUES, 'privacy'] as const;
export type SharingValue = (typeof SHARING_VALUES)[number];

/** How somebody weighs this sharing: every value with a reason. */
export interface SharingWeighed {
  readonly group: Group;
  readonly scores: readonly {
    readonly value: SharingValue;
    readonly score: Score;
    readonly reason: string;
  }[];
}
const MIN_INSIDE_GROUPS = 2;

/** What stands in the last five steps. */
export interface LaterContent {
  readonly items: readonly DataItem[];
  readonly weighed: readonly SharingWeighed[];
  readonly answers: Answers<LaterField>;
  readonly sideOfOther: Side;
}

/** What a step still asks: a question, or one of these. */
export type MissingInLater =
  | LaterField
  | 'items'
  | 'weighedOutside'
  | 'weighedInside'
  | 'publicBody'
  | 'noBasis'
  | 'dpiaFirst';

const MORE: Readonly<Record<LaterStep, (content: LaterContent) => readonly MissingInLater[]>> = {
  minimum: ({ items }) => when(!items.some(({ neededFor }) => neededFor.trim() !== ''), 'items'),
  weigh: missingScores,
  law: ({ items, answers }) => [
    ...when(isAskedFor('groundLaw', answers) && lacks('groundLaw', answers), 'groundLaw'),
    ...when(items.some(({ flags }) => flags.length > 0) && lacks('specialRules', answers), 'specialRules'),
    ...when(isAskedFor('conditions', answers) && lacks('conditions', answers), 'conditions'),
    ...when(answers.ground === 'legitimateInterest', 'publicBody'),
  ],
  safeguards: ({ answers }) => [
    ...when(isAskedFor('dpiaReason', answers) && lacks('dpiaReason', answers), 'dpiaReason'),
    ...when(isAskedFor('humanRights', answers) && lacks('humanRights', answers), 'humanRights'),
  ],
  decide: ({ answers }) => decisionRefusal(answers),
};

/** What one of the last five steps still lacks; empty when it may be called complete. */
export function missingInLater(step: LaterStep, content: LaterContent): readonly MissingInLater[] {
  const asked = LATER_FIELDS[step].filter(({ min }) => min > 0);
  const short = asked.filter((field) => !isAnswered(field, content.answers)).map(({ key }) => key);
  return [...short, ...MORE[step](content)];
}

/** Which answer makes another question one that must be answered. */
const BECAUSE: Readonly<
  Partial<Record<LaterField, { readonly of: LaterField; readonly is: readonly string[] }>>
> = {
  groundLaw: { of: 'ground', is: ['legalObligation', 'publicTask'] },
  conditions: { of: 'outcome', is: ['allowedIf'] },
  dpiaReason: { of: 'dpia', is: ['notNeeded'] },
  humanRights: { of: 'algorithm', is: ['yes'] },
};

/** Whether a question that may be left out has to be answered, because of another answer. */
export function isAskedFor(key: LaterField, answers: Answers<LaterField>): boolean {
  const because = BECAUSE[key];
  return because?.is.includes(answers[because.of] ?? '') === true;
}

const SHARING: readonly string[] = ['share', 'shareLess', 'tryFirst'];
const BASIS: readonly string[] = ['allowed', 'allowedIf'];

/**
 * Why this cannot be decided: without a valid outcome of the law nothing is shared (`DATA_NO_BASIS`), nor before a DPIA
 * that is needed was done.
 */
export function decisionRefusal(answers: Answers<LaterField>): readonly ('noBasis' | 'dpiaFirst')[] {
  if (!SHARING.includes(answers.decision ?? '')) return [];
  return [
    ...when(!BASIS.includes(answers.outcome ?? ''), 'noBasis'),
    ...when(answers.dpia === 'needed', 'dpiaFirst'),
  ];
}

/** A decision on data is looked at again: ahead, and within twelve months. */
export function isReviewDay(reviewDay: string, today: string): boolean {
  return reviewDay > today && reviewDay <= lastReflectionDay(today);
}

/** Somebody from outside, and people of two inside groups, weighed every value with a reason. */
function missingScores({
  weighed,
  sideOfOther,
}: LaterContent): readonly ('weighedOutside' | 'weighedInside')[] {
  const whole = weighed.filter(isWeighed).map(({ group }) => group);
  const inside = new Set(whole.filter((group) => sideOf(group, sideOfOther) === 'inside'));
  return [
    ...when(!whole.some((group) => sideOf(group, sideOfOther) === 'outside'), 'weighedOutside'),
    ...when(inside.size < MIN_INSIDE_GROUPS, 'weighedInside'),
  ];
}

export function isWeighed({ scores }: SharingWeighed): boolean {
  return SHARING_VALUES.every((value) =>
    scores.some((one) => one.value === value && one.reason.trim().length >= MIN_SCORE_REASON),
  );
}

const CONTENT: Readonly<Record<LaterStep, (content: LaterContent) => unknown>> = {
  minimum: ({ items }) => items.map(({ id: _id, ...item }) => item),
  weigh: ({ answers, weighed }) => [
    answersOf('weigh', answers),
    weighed.map(({ group, scores }) => [group, scores]),
  ],
  law: ({ answers }) => answersOf('law', answers),
  safeguards: ({ answers }) => answersOf('safeguards', answers),
  decide: ({ answers }) => answersOf('decide', answers),
};

/** What stands in a step is known by this, as `whyMark` for the first three. */
export function laterMark(step: LaterStep, content: LaterContent): string {
  return textHash(JSON.stringify(CONTENT[step](content)));
}

function answersOf(step: LaterStep, answers: Answers<LaterField>): readonly string[] {
  return LATER_FIELDS[step].map(({ key }) => answers[key] ?? '');
}

function lacks(key: LaterField, answers: Answers<LaterField>): boolean {
  return (answers[key] ?? '').trim() === '';
}

function when<Missing extends string>(isSo: boolean, missing: Missing): readonly Missing[] {
  return isSo ? [missing] : [];
}

/** What the last five steps are made of now. */
export function laterContents(content: LaterContent): readonly StepContent<LaterStep>[] {
  return LATER_STEPS.map((step) => ({
    step,
    mark: laterMark(step, content),
    missing: missingInLater(step, content),
  }));
}
