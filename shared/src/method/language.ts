import { JARGON } from './jargon.ts';
import { wordCount } from './textMeasures.ts';
import type { MethodLanguage } from './texts.ts';

export interface LanguageHint {
  readonly kind: 'longSentence' | 'jargon';
  readonly from: number;
  readonly to: number;
  /** The sentence, so that a hint that was put away stays away until the sentence changes. */
  readonly sentence: string;
  /** Where the sentence begins. */
  readonly start: number;
  readonly words?: number;
  /** The word of offices as it is listed, and a plain one. */
  readonly word?: string;
  readonly plain?: string;
}

/** A longer sentence gets a hint; fifteen is the average to aim at (`method.md` section 15). */
export const LONG_SENTENCE = 20;

/** A sentence ends at a mark before a space, or at the end of a line. */
const SENTENCE = /[^\n]*?(?:[.?!…]+["'”’»)\]]*(?=\s|$)|(?=\n|$))/gmu;

const PATTERNS = {
  nl: patternsOf('nl'),
  en: patternsOf('en'),
} as const;

/** Soft hints for plain language, sentence by sentence (Annex A of `method.md`). They never block anything. */
export function languageHints(text: string, language: MethodLanguage): readonly LanguageHint[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
    const sentence = found.trim();
    if (sentence === '') return [];
    const from = index + found.length - found.trimStart().length;
    const hints = [...longSentence(sentence), ...jargonIn(sentence, language)];
    return hints.map((hint) => ({
      ...hint,
      sentence,
      start: from,
      from: hint.from + from,
      to: hint.to + from,
    }));
  });
}

type HintInSentence = Omit<LanguageHint, 'sentence' | 'start'>;

function longSentence(sentence: string): readonly HintInSentence[] {
  const words = wordCount(sentence);
  return words > LONG_SENTENCE ? [{ kind: 'longSentence', from: 0, to: sentence.length, words }] : [];
}

function jargonIn(sentence: string, language: MethodLanguage): readonly HintInSentence[] {
  return PATTERNS[language]
    .flatMap(({ pattern, word, plain }) =>
      [...sentence.matchAll(pattern)].map(({ 0: found, index }) => ({
        kind: 'jargon' as const,
        from: index,
        to: index + found.length,
        word,
        plain,
      })),
    )
    .toSorted((one, other) => one.from - other.from);
}

function patternsOf(language: MethodLanguage) {
  return JARGON[language].map(({ word, plain, pattern }) => ({
    word,
    plain,
    pattern: new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'giu'),
  }));
}
