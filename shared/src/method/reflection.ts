import { type Answers, isAnswered } from './asked.ts';
import type { ReflectionFacts } from './facts.ts';
import { REFLECTION_NEXT, type ReflectionNext } from './phases.ts';
import { type EffectResult, LEARNED, REFLECTION_FIELDS, type ReflectionField } from './reflectionFields.ts';
import { isTechnical } from './technicalWords.ts';
import type { MethodLanguage } from './texts.ts';

/** Going on although nothing got better takes so many characters. */
const MIN_TO_GO_ON = 120;

export interface ReflectionContent {
  readonly answers: Answers<ReflectionField>;
  /** Of every promised effect, in the order of the choice; without a result nobody looked at it yet. */
  readonly effects: readonly { readonly result?: EffectResult | undefined; readonly evidence: string }[];
  /** Whether somebody objected and that objection stood. */
  readonly hasObjections: boolean;
  /** What weighing the values for the third time still lacks. */
  readonly missingValues: readonly string[];
  readonly newOutsideExperiences: number;
  readonly language: MethodLanguage;
}

export type MissingInReflection = ReflectionField | 'effects' | 'valuesV3' | 'learned' | 'technical';
const OPTIONAL: readonly ReflectionField[] = [...LEARNED, 'objectionsRevisited', 'rules', 'nextDay'];

/** What a look back lacks (`REF_COMPLETE`); what comes next has a gate of its own. */
export function missingInReflection(content: ReflectionContent): readonly MissingInReflection[] {
  const { answers, effects, hasObjections, missingValues } = content;
  const short = REFLECTION_FIELDS.filter(
    (field) => field.key !== 'next' && !OPTIONAL.includes(field.key) && !isAnswered(field, answers),
  ).map(({ key }) => key);
  return [
    ...short,
    ...when(isTechnicalAnswer(content), 'technical'),
    ...when(
      effects.some(({ result, evidence }) => result === undefined || evidence.trim() === ''),
      'effects',
    ),
    ...when(missingValues.length > 0, 'valuesV3'),
    ...when(
      LEARNED.every((key) => isEmpty(answers[key])),
      'learned',
    ),
    ...when(hasObjections && isEmpty(answers.objectionsRevisited), 'objectionsRevisited'),
    ...when(answers.next === 'continue' && isEmpty(answers.nextDay), 'nextDay'),
  ];
}

/** `REF_TECHNICAL`: words about ourselves, and no person in them. */
export function isTechnicalAnswer({ answers, language }: ReflectionContent): boolean {
  return isTechnical(answers.noticed ?? '', language);
}

/** Whether one may say if the rules were kept: effects come first. */
export function areRulesOpen({ answers, effects }: ReflectionContent): boolean {
  const first = REFLECTION_FIELDS.filter(({ key }) => FIRST.includes(key));
  return (
    first.every((field) => isAnswered(field, answers)) && effects.every(({ result }) => result !== undefined)
  );
}
const FIRST: readonly ReflectionField[] = ['noticed', 'unexpected', 'howSure', 'becauseOfUs'];

export type NextRefusal = 'problem-not-right' | 'nothing-better';
interface ContentOfNext {
  readonly answers: Answers<ReflectionField>;
  readonly effects: readonly { readonly result?: EffectResult | undefined }[];
}

/** Why this cannot follow; undefined when it can. */
export function nextRefusal({ answers, effects }: ContentOfNext): NextRefusal | undefined {
  const next = nextOf(answers);
  if (next === undefined) return undefined;
  const isAgain = next === 'reopen' || next === 'stop';
  if (answers.problemStillRight === 'no' && !isAgain) return 'problem-not-right';
  const isWorthless =
    effects.length > 0 && effects.every(({ result }) => result === 'none' || result === 'worse');
  const because = (answers.nextBecause ?? '').trim().length;
  return next === 'continue' && isWorthless && because < MIN_TO_GO_ON ? 'nothing-better' : undefined;
}

/** What the gates of the look back read. */
export function reflectionFacts(content: ReflectionContent): ReflectionFacts {
  const next = nextOf(content.answers);
  const mayFollow = next !== undefined && nextRefusal(content) === undefined;
  return {
    missingFields: missingInReflection(content),
    newOutsideExperiences: content.newOutsideExperiences,
    ...(mayFollow && { next }),
  };
}

function nextOf({ next }: Answers<ReflectionField>): ReflectionNext | undefined {
  return REFLECTION_NEXT.find((one) => one === next);
}

function isEmpty(text = ''): boolean {
  return text.trim() === '';
}

function when<Missing extends string>(isSo: boolean, missing: Missing): readonly Missing[] {
  return isSo ? [missing] : [];
}
