import { lawFirstWords } from './lawFirst.ts';
import { textHash } from './textHash.ts';
import type { MethodLanguage } from './texts.ts';

/** The steps of the data canvas in their order (`method.md` section 6): first why, then what is allowed. */
export const DATA_STEPS = [
  'why',
  'forWhom',
  'without',
  'minimum',
  'weigh',
  'law',
  'safeguards',
  'decide',
] as const;
export type DataStep = (typeof DATA_STEPS)[number];

/** The steps that come before the choice; the others open with phase `choose`. */
export const WHY_STEPS = ['why', 'forWhom', 'without'] as const satisfies readonly DataStep[];
export type WhyStep = (typeof WHY_STEPS)[number];
/** Whether this is one of the steps that come before the choice. */
export function isWhyStep(step: DataStep): step is WhyStep {
  return WHY_STEPS.some((why) => why === step);
}

export const LATER_STEPS = [
  'minimum',
  'weigh',
  'law',
  'safeguards',
  'decide',
] as const satisfies readonly DataStep[];
export type LaterStep = (typeof LATER_STEPS)[number];

/** The texts of the first three steps, each a root of document `data-why`; `min` in characters without markup. */
export const WHY_TEXTS = [
  { key: 'societalValue', step: 'why', min: 60 },
  { key: 'people', step: 'forWhom', min: 1 },
  { key: 'change', step: 'forWhom', min: 1 },
  { key: 'harm', step: 'forWhom', min: 1 },
  { key: 'ifNot', step: 'without', min: 1 },
] as const satisfies readonly { readonly key: string; readonly step: WhyStep; readonly min: number }[];
export type WhyText = (typeof WHY_TEXTS)[number]['key'];

/** Ways to do without sharing, or with less. */
export const ALTERNATIVES = ['askPerson', 'personBrings', 'anonymous', 'talk', 'nothing'] as const;
export type Alternative = (typeof ALTERNATIVES)[number];
export const MIN_ALTERNATIVES = 3;

export interface JudgedAlternative {
  readonly key: Alternative;
  readonly works: boolean;
  readonly reason: string;
}

/** What stands in the first three steps. */
export interface WhyContent {
  readonly texts: Readonly<Record<WhyText, string>>;
  /** Keys of section 5 or of the table's own values. */
  readonly values: readonly string[];
  readonly experiences: readonly string[];
  readonly alternatives: readonly JudgedAlternative[];
  /** The marks of step `forWhom` that people from outside have read. */
  readonly seen: readonly string[];
  readonly language: MethodLanguage;
}

/** What a step still asks. */
export type MissingInStep = WhyText | 'lawFirst' | 'values' | 'experiences' | 'seenBy' | 'alternatives';

const MISSING: Readonly<Record<WhyStep, (content: WhyContent) => readonly MissingInStep[]>> = {
  why: (content) => [
    ...missingTexts(content, 'why'),
    ...when(lawFirstWords(content.texts.societalValue, content.language).length > 0, 'lawFirst'),
    ...when(content.values.length === 0, 'values'),
    ...when(content.experiences.length === 0, 'experiences'),
  ],
  forWhom: (content) => [
    ...missingTexts(content, 'forWhom'),
    ...when(!content.seen.includes(whyMark('forWhom', content)), 'seenBy'),
  ],
  without: (content) => [
    ...missingTexts(content, 'without'),
    ...when(judged(content).length < MIN_ALTERNATIVES, 'alternatives'),
  ],
};

/** What one of the first three steps still lacks; empty when it may be called complete. */
export function missingInStep(step: WhyStep, content: WhyContent): readonly MissingInStep[] {
  return MISSING[step](content);
}

function missingTexts({ texts }: WhyContent, step: WhyStep): readonly WhyText[] {
  return WHY_TEXTS.filter((text) => text.step === step && texts[text.key].length < text.min).map(
    ({ key }) => key,
  );
}

/** The alternatives that were judged with a reason. */
function judged({ alternatives }: WhyContent): readonly JudgedAlternative[] {
  return alternatives.filter(({ reason }) => reason.trim() !== '');
}

function when(isSo: boolean, missing: MissingInStep): readonly MissingInStep[] {
  return isSo ? [missing] : [];
}

const CONTENT: Readonly<Record<WhyStep, (content: WhyContent) => unknown>> = {
  why: ({ texts, values, experiences }) => [texts.societalValue, values.toSorted(), experiences.toSorted()],
  forWhom: ({ texts }) => [texts.people, texts.change, texts.harm],
  without: ({ texts, alternatives }) => [
    texts.ifNot,
    ALTERNATIVES.flatMap((key) => alternatives.filter((one) => one.key === key)).map(
      ({ key, works, reason }) => [key, works, reason],
    ),
  ],
};

/** What the words and answers of a step are known by: another mark means that something in it changed. */
export function whyMark(step: WhyStep, content: WhyContent): string {
  return textHash(JSON.stringify(CONTENT[step](content)));
}

/** That a step was called complete: with this content, resting on this confirmation of the step before it. */
export interface StepConfirmation {
  readonly number: number;
  readonly mark: string;
  /** The number of the confirmation before it; 0 for the first step. */
  readonly after: number;
}

export interface StepFacts<Step extends DataStep = DataStep> {
  readonly step: Step;
  readonly mark: string;
  readonly missing: readonly string[];
  readonly confirmed?: StepConfirmation | undefined;
}

/** `locked`: not begun, and the step before it comes first. `review`: must be confirmed again; its content stays. */
export type StepState = 'locked' | 'open' | 'review' | 'complete';

export interface StepStanding<Step extends DataStep = DataStep> extends StepFacts<Step> {
  readonly state: StepState;
  /** Whether it may be written: every step before it is complete. */
  readonly isOpen: boolean;
  /** The number of the confirmation on which this one would rest. */
  readonly after: number;
}

/**
 * How each step stands, in order (`method.md` section 6). A confirmation holds as long as the step is as it was
 * confirmed, and the step before it was not confirmed again since.
 */
export function stepStandings<Step extends DataStep>(
  steps: readonly StepFacts<Step>[],
): readonly StepStanding<Step>[] {
  const standings: StepStanding<Step>[] = [];
  for (const facts of steps) {
    const before = standings.at(-1);
    const isOpen = before === undefined || before.state === 'complete';
    const after = before?.confirmed?.number ?? 0;
    standings.push({ ...facts, isOpen, after, state: stateOf(facts, { isOpen, after }) });
  }
  return standings;
}

function stateOf(
  { confirmed, mark, missing }: StepFacts,
  { isOpen, after }: Pick<StepStanding, 'isOpen' | 'after'>,
): StepState {
  if (!confirmed) return isOpen ? 'open' : 'locked';
  const holds = confirmed.mark === mark && confirmed.after === after && missing.length === 0;
  return isOpen && holds ? 'complete' : 'review';
}

/** What a step is made of: the first three have content of their own kind, and the last five (`dataLater.ts`). */
export interface StepContent<Step extends DataStep> {
  readonly step: Step;
  readonly mark: string;
  readonly missing: readonly string[];
}

/** How all eight steps stand. */
export function canvasStandings(
  why: WhyContent,
  later: readonly StepContent<LaterStep>[],
  confirmed: Readonly<Partial<Record<DataStep, StepConfirmation>>>,
): readonly StepStanding[] {
  const first = WHY_STEPS.map((step) => ({
    step,
    mark: whyMark(step, why),
    missing: missingInStep(step, why),
  }));
  return stepStandings([...first, ...later].map((one) => ({ ...one, confirmed: confirmed[one.step] })));
}

/** How many steps are complete, counted from the first (`DEF_DATA_WHY`, `CHO_DATA`). */
export function stepsComplete(standings: readonly StepStanding[]): number {
  const first = standings.findIndex(({ state }) => state !== 'complete');
  return first === -1 ? standings.length : first;
}

/** In which step a text is written; undefined for what is no text of the first three steps. */
export function stepOfText(key: string): WhyStep | undefined {
  return WHY_TEXTS.find((text) => text.key === key)?.step;
}
