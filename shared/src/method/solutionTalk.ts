import type { ProblemSectionKey } from './problemSections.ts';
import { sentenceKey } from './sentenceKey.ts';
import { placedSentences } from './solutionSentences.ts';
import { type Matches, matchesOf } from './solutionWords.ts';
import type { MethodLanguage } from './texts.ts';

/** What is seen, in the order in which the first gives the helping question (`method.md` section 12). */
export const SOLUTION_CODES = [
  'lawFirst',
  'explicit',
  'imperative',
  'action',
  'lack',
  'need',
  'means',
  'promise',
] as const;
export type SolutionCode = (typeof SOLUTION_CODES)[number];

export interface SolutionSignal {
  /** The same as long as the sentence is the same, wherever it stands. */
  readonly key: string;
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
  readonly code: SolutionCode;
  readonly score: number;
}

/** How a signal was handled; without one it is open. */
export interface HandledSignal {
  readonly key: string;
  readonly state: 'rewritten' | 'parked' | 'kept';
}
export type SignalState = 'open' | HandledSignal['state'];

/** The documents that are looked at, each the words of one artefact. */
export const DOCUMENTS_LOOKED_AT = ['problem', 'fundamentals'] as const;
export type DocumentLookedAt = (typeof DOCUMENTS_LOOKED_AT)[number];

/** Characters of the reason that keeps a sentence as it is. */
export const MIN_KEEP_REASON = 15;

/** The parts of the problem text that are looked at; the others may name what exists or what is for later. */
export const SECTIONS_LOOKED_AT = [
  'oneSentence',
  'who',
  'whatHappens',
  'whyMatters',
  'causes',
  'size',
  'doNothing',
  'differences',
  'goodLooksLike',
] as const satisfies readonly ProblemSectionKey[];

const THRESHOLD = 2;
const POINTS = 2;
/** A longer sentence is looked at up to here, so that no text makes the search slow. */
const MAX_LENGTH = 2_000;

/** Which of the eight a sentence holds (`method.md` section 12, step 2). */
const SEEN_IN: Readonly<Record<SolutionCode, (matches: Matches) => boolean>> = {
  lawFirst: (matches) => matches.has('lawFirst'),
  explicit: (matches) => matches.has('explicit'),
  imperative: (matches) => matches.has('imperative'),
  action: (matches) =>
    matches.has('modal') &&
    (matches.has('actionVerb') || matches.has('instrument')) &&
    !matches.has('personModal'),
  lack: (matches) => matches.has('lack') && matches.has('instrument'),
  need: (matches) => matches.has('need') && matches.has('instrument'),
  means: (matches) =>
    (matches.has('means') && matches.has('instrument')) ||
    (matches.has('meansVerb') && matches.has('actionVerb')),
  promise: (matches) => matches.has('promise') && matches.has('instrument'),
};
/** These ask for something new; whatever else is said of what exists is part of the problem (step 3). */
const ASKS_FOR_NEW: readonly SolutionCode[] = ['action', 'explicit', 'imperative'];

/** Every sentence in which a solution may hide. It says where and why, and never whose it is. */
export function findSolutionSignals(text: string, language: MethodLanguage): readonly SolutionSignal[] {
  return placedSentences(text).flatMap(({ text: sentence, plain, from, to }) => {
    const matches = matchesOf(plain.slice(0, MAX_LENGTH).replaceAll(/\s+/g, ' '), language);
    const codes = SOLUTION_CODES.filter((code) => SEEN_IN[code](matches));
    const score = scoreOf(matches, codes);
    const [code] = codes;
    if (score < THRESHOLD || code === undefined) return [];
    return [{ key: sentenceKey(sentence), sentence, from, to, code, score }];
  });
}

/** `method.md` section 12, steps 1 to 3. */
function scoreOf(matches: Matches, codes: readonly SolutionCode[]): number {
  if (matches.has('openQuestion')) return 0;
  const bothMeans =
    matches.has('means') &&
    matches.has('instrument') &&
    matches.has('meansVerb') &&
    matches.has('actionVerb');
  const score = POINTS * (codes.length + Number(bothMeans));
  const describes = matches.has('pastOrExisting') && !codes.some((code) => ASKS_FOR_NEW.includes(code));
  return describes ? score - POINTS : score;
}

/**
 * The state of a signal that stands in the text. One that was rewritten is gone from the text; if the sentence stands
 * there after all, it is open. Other sentences have no part in it.
 */
export function signalState(key: string, handled: readonly HandledSignal[]): SignalState {
  const states = handled.filter((signal) => signal.key === key).map(({ state }) => state);
  return states.findLast((state) => state !== 'rewritten') ?? 'open';
}

/** Whether a reason is long enough to keep a sentence as it is. */
export function isKeepReason(reason: string): boolean {
  return reason.trim().length >= MIN_KEEP_REASON;
}
