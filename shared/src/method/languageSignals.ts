import { type LanguageHint, languageHints } from './language.ts';
import { sentenceKey } from './sentenceKey.ts';
import type { MethodLanguage } from './texts.ts';

/** What to look at again: a long sentence with the words of offices in it, or one such word. */
export interface LanguageSignal {
  /** The same as long as the sentence and the word are the same, wherever they stand. */
  readonly key: string;
  readonly sentence: string;
  /** Where the sentence begins. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly hints: readonly LanguageHint[];
}

/**
 * The hints of a text (Annex A of `method.md`), gathered so that no two cover the same words. The problem in one
 * sentence may be long: what it may hold is asked by `DEF_ONE_SENTENCE`.
 */
export function languageSignals(
  text: string,
  language: MethodLanguage,
  section?: string,
): readonly LanguageSignal[] {
  const hints = languageHints(text, language).filter(
    ({ kind }) => kind === 'jargon' || section !== 'oneSentence',
  );
  const long = hints.filter(({ kind }) => kind === 'longSentence');
  const jargon = hints.filter(({ kind }) => kind === 'jargon');
  const signals = [
    ...long.map((hint) => signalOf([hint, ...jargon.filter((one) => isInside(one, hint))])),
    ...jargon.filter((one) => !long.some((hint) => isInside(one, hint))).map((one) => signalOf([one])),
  ].toSorted((one, other) => one.from - other.from);
  return signals.filter(({ key }, index) => signals.findIndex((one) => one.key === key) === index);
}

function isInside(one: LanguageHint, { from, to }: LanguageHint): boolean {
  return from <= one.from && one.to <= to;
}

/** From the hint that covers the others. */
function signalOf(hints: readonly [LanguageHint, ...LanguageHint[]]): LanguageSignal {
  const [{ sentence, start, from, to, word = '' }] = hints;
  return { key: `language${sentenceKey(`${sentence} ${word}`)}`, sentence, start, from, to, hints };
}
