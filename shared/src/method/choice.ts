import { balanceWords, saysNever } from './balanceWords.ts';
import type { ChoiceFacts } from './facts.ts';
import type { Group } from './groups.ts';
import { textHash } from './textHash.ts';
import type { MethodLanguage } from './texts.ts';

/** The texts of the choice, each a root of document `choice` (`method.md` section 8.2); `min` without markup. */
export const CHOICE_TEXTS = [
  { key: 'chosen', min: 1 },
  { key: 'because', min: 60 },
  { key: 'givenUp', min: 40 },
  { key: 'whyThisOrder', min: 40 },
  { key: 'stopIf', min: 20 },
] as const satisfies readonly { readonly key: string; readonly min: number }[];
/** What of the choice one comments on, in the order of the page. */
export const CHOICE_PARTS = [
  'picked',
  'chosen',
  'because',
  'givenUp',
  'values',
  'whyThisOrder',
  'losses',
  'effects',
  'stopIf',
  'whoDecides',
] as const;
export type ChoicePart = (typeof CHOICE_PARTS)[number];

export type ChoiceText = (typeof CHOICE_TEXTS)[number]['key'];

/** Where a decision can be taken, the lowest first (`method.md` section 11). */
export const DECISION_LEVELS = [
  'workspace',
  'management',
  'officialCommittee',
  'administrators',
  'parliament',
] as const;
export type DecisionLevel = (typeof DECISION_LEVELS)[number];
const HIGH_LEVELS: readonly DecisionLevel[] = ['administrators', 'parliament'];
export const MIN_WHY_NOT_LOWER = 40;

/** Going up so high asks for a reason. */
export function isHighLevel(level: DecisionLevel): boolean {
  return HIGH_LEVELS.includes(level);
}

/** Whether this is going up: then it is said why (`method.md` section 11: go up only with a reason). */
export function isRaised(before: DecisionLevel, after: DecisionLevel): boolean {
  return DECISION_LEVELS.indexOf(after) > DECISION_LEVELS.indexOf(before);
}

/** How hard a loss is for a group, from nothing to very. */
export const HOW_HARD = [0, 1, 2, 3] as const;
export type HowHard = (typeof HOW_HARD)[number];
export const MIN_LOSS = 10;

/** What a table says of a difference that its choice touches (`field.md` 1.10). */
export const TENSION_ANSWERS = ['resolve', 'accept', 'investigate'] as const;
export type TensionAnswer = (typeof TENSION_ANSWERS)[number];

export const HALF_BAKED = [
  'HB_NO_LOSS',
  'HB_EVERYTHING',
  'HB_VAGUE',
  'HB_SAME_VALUE',
  'HB_PASSED_UP',
  'HB_NO_STOP',
] as const;
export type HalfBaked = (typeof HALF_BAKED)[number];
export const MIN_SIGNAL_REASON = 20;
/** A look back is planned within so many months. */
export const MAX_MONTHS_TO_REFLECTION = 12;

export interface Loss {
  readonly group: Group;
  /** `nothing` is an answer too, with its reason in `what`. */
  readonly kind: 'loses' | 'nothing';
  readonly what: string;
}

/** What was chosen so far. */
export interface ChoiceContent {
  readonly texts: Readonly<Record<ChoiceText, string>>;
  readonly language: MethodLanguage;
  /** Options that count, without "do nothing". */
  readonly options: readonly string[];
  readonly zeroOption?: string | undefined;
  readonly chosenOptions: readonly string[];
  readonly valuePrevails?: string | undefined;
  readonly valueYields: readonly string[];
  readonly losses: readonly Loss[];
  readonly notChosen: readonly { readonly option: string }[];
  readonly whoDecides?: { readonly level: DecisionLevel; readonly whyNotLower: string } | undefined;
  readonly effects: number;
  /** A day, as `2026-09-29`. */
  readonly reflectOn?: string | undefined;
  /** Differences that are still open. */
  readonly tensions: readonly OpenTension[];
  readonly tensionAnswers: readonly { readonly tension: string }[];
  readonly signalReasons: readonly { readonly code: HalfBaked; readonly mark: string }[];
}

export interface OpenTension {
  readonly id: string;
  readonly values: readonly [string, string];
}

/** The open differences that this choice is about: a value that goes first or yields is at one of its ends. */
export function touchedTensions(content: ChoiceContent): readonly OpenTension[] {
  const ordered = new Set([...content.valueYields, ...definite(content.valuePrevails)]);
  return content.tensions.filter(({ values }) => values.some((value) => ordered.has(value)));
}

export type MissingInChoice =
  | ChoiceText
  | 'chosenOptions'
  | 'valuePrevails'
  | 'valueYields'
  | 'notChosen'
  | 'whoDecides'
  | 'reflectOn'
  | 'tensions';

/** What the record of the choice lacks (`CHO_RECORD`); losses and effects have gates of their own. */
export function missingInChoice(content: ChoiceContent): readonly MissingInChoice[] {
  const { texts, chosenOptions, valuePrevails, valueYields, whoDecides, reflectOn } = content;
  const answered = new Set(content.tensionAnswers.map(({ tension }) => tension));
  const lacks: Readonly<Record<Exclude<MissingInChoice, ChoiceText>, boolean>> = {
    chosenOptions: chosenOptions.length === 0,
    valuePrevails: valuePrevails === undefined,
    valueYields: valueYields.length === 0 || yieldsToItself(content),
    notChosen: withoutReason(content).length > 0,
    whoDecides: whoDecides === undefined,
    reflectOn: reflectOn === undefined,
    tensions: touchedTensions(content).some(({ id }) => !answered.has(id)),
  };
  const short = CHOICE_TEXTS.filter(({ key, min }) => texts[key].trim().length < min).map(({ key }) => key);
  return [...short, ...CHECKED.filter((key) => lacks[key])];
}
const CHECKED = [
  'chosenOptions',
  'valuePrevails',
  'valueYields',
  'notChosen',
  'whoDecides',
  'reflectOn',
  'tensions',
] as const;

/** The options of which nobody said yet why they are not chosen. */
export function withoutReason(content: ChoiceContent): readonly string[] {
  const settled = new Set([...content.chosenOptions, ...content.notChosen.map(({ option }) => option)]);
  return [...content.options, ...definite(content.zeroOption)].filter((option) => !settled.has(option));
}

/** The groups with a seat of which the record does not say what they give up (`CHO_LOSS`). */
export function groupsWithoutLoss(losses: readonly Loss[], seated: readonly Group[]): readonly Group[] {
  const told = losses.filter(({ what }) => what.trim().length >= MIN_LOSS).map(({ group }) => group);
  return seated.filter((group) => !told.includes(group));
}

export interface HalfBakedSignal {
  readonly code: HalfBaked;
  /** What raised it, as it stands there now: a reason holds as long as this stays the same. */
  readonly mark: string;
  /** Words of the text, where the signal is about words. */
  readonly words: readonly string[];
  readonly isHandled: boolean;
}

/** Signs that everybody gets a little and nobody gives anything up (`method.md` section 8.3), open and handled. */
export function halfBakedSignals(content: ChoiceContent): readonly HalfBakedSignal[] {
  if (content.chosenOptions.length === 0 && content.texts.chosen === '') return [];
  return HALF_BAKED.flatMap((code) => {
    const cause = CAUSES[code](content);
    if (cause === undefined) return [];
    const mark = textHash(JSON.stringify(cause));
    const isHandled = content.signalReasons.some((one) => one.code === code && one.mark === mark);
    return [{ code, mark, words: code === 'HB_VAGUE' ? cause : [], isHandled }];
  });
}

/** What raises each signal; undefined where nothing does. */
const CAUSES: Readonly<Record<HalfBaked, (content: ChoiceContent) => readonly string[] | undefined>> = {
  HB_NO_LOSS: ({ losses }) => (losses.some(({ kind }) => kind === 'loses') ? undefined : []),
  HB_EVERYTHING: ({ chosenOptions, options }) =>
    options.length > 1 && options.every((option) => chosenOptions.includes(option)) ? options : undefined,
  HB_VAGUE: vagueWords,
  HB_SAME_VALUE: (content) => (yieldsToItself(content) ? [...content.valueYields] : undefined),
  HB_PASSED_UP: ({ whoDecides }) => {
    if (!whoDecides || !isHighLevel(whoDecides.level)) return undefined;
    return whoDecides.whyNotLower.trim().length < MIN_WHY_NOT_LOWER ? [whoDecides.level] : undefined;
  },
  HB_NO_STOP: ({ texts, language }) => (saysNever(texts.stopIf, language) ? [texts.stopIf] : undefined),
};

function vagueWords({ texts, language }: ChoiceContent): readonly string[] | undefined {
  const words = [texts.chosen, texts.because, texts.givenUp].flatMap((text) => balanceWords(text, language));
  return words.length > 0 ? [...new Set(words)] : undefined;
}

/** A value cannot go first and yield: that is refused, and never stored. */
export function yieldsToItself(choice: Pick<ChoiceContent, 'valuePrevails' | 'valueYields'>): boolean {
  return choice.valuePrevails !== undefined && choice.valueYields.includes(choice.valuePrevails);
}

/** Whether a day to look back is ahead, and at most twelve months away. Days as `2026-09-29`. */
export function isReflectionDay(day: string, today: string): boolean {
  return day > today && day <= monthsAfter(today, MAX_MONTHS_TO_REFLECTION);
}

/** The last day that may be chosen to look back. */
export function lastReflectionDay(today: string): string {
  return monthsAfter(today, MAX_MONTHS_TO_REFLECTION);
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const found = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return found.toISOString().slice(0, 10);
}

/** What the gates of the choice read, as far as the record of the choice says it. */
export function choiceFacts(
  content: ChoiceContent,
  { seated, today }: { readonly seated: readonly Group[]; readonly today: string },
): Omit<ChoiceFacts, 'options' | 'hasZeroOption' | 'doabilityByOutside' | 'doabilityByAgency'> {
  return {
    missingFields: missingInChoice(content),
    groupsWithoutLoss: groupsWithoutLoss(content.losses, seated),
    effects: content.effects,
    isReflectionPlanned: content.reflectOn !== undefined && isReflectionDay(content.reflectOn, today),
    openHalfBakedSignals: halfBakedSignals(content).filter(({ isHandled }) => !isHandled).length,
  };
}

function definite(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
