import { EN_SOLUTION_WORDS } from './solutionWordsEn.ts';
import { NL_SOLUTION_WORDS } from './solutionWordsNl.ts';
import type { MethodLanguage } from './texts.ts';

/** Version 1 is that of Annex A of `method.md`; version 2 holds more words, and still gets its 40 examples right. */
export const SOLUTION_WORDS_VERSION = 2;

const LISTS = [
  'instrument',
  'actionVerb',
  'modal',
  'need',
  'lack',
  'means',
  'meansVerb',
  'imperative',
  'explicit',
  'promise',
  'lawFirst',
  'personModal',
  'pastOrExisting',
  'openQuestion',
] as const;
type SolutionList = (typeof LISTS)[number];

/** Sources of regular expressions, one for each list. */
export type SolutionWords = Readonly<Record<SolutionList, string>>;
/** Which lists a sentence matches. */
export type Matches = ReadonlySet<SolutionList>;

/** Lists with anchors of their own are used as they are; the others match whole words. */
const ANCHORED: ReadonlySet<SolutionList> = new Set<SolutionList>([
  'meansVerb',
  'imperative',
  'personModal',
  'pastOrExisting',
  'openQuestion',
]);

const PATTERNS: Readonly<Record<MethodLanguage, ReadonlyMap<SolutionList, RegExp>>> = {
  nl: patternsOf(NL_SOLUTION_WORDS),
  en: patternsOf(EN_SOLUTION_WORDS),
};

/** The lists of Annex A that this one sentence matches. */
export function matchesOf(sentence: string, language: MethodLanguage): Matches {
  const patterns = PATTERNS[language];
  return new Set(LISTS.filter((list) => patterns.get(list)?.test(sentence)));
}

function patternsOf(words: SolutionWords): ReadonlyMap<SolutionList, RegExp> {
  return new Map(LISTS.map((list) => [list, patternOf(list, words[list])]));
}

function patternOf(list: SolutionList, lines: string): RegExp {
  const source = lines.replaceAll(/\n\s*/g, '');
  if (ANCHORED.has(list)) return new RegExp(source, 'iu');
  return new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu');
}
