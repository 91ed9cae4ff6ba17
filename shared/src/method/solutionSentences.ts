import { wordCount } from './textMeasures.ts';

/** A sentence with its place in the text; `plain` is the sentence without what stands between quotation marks. */
export interface PlacedSentence {
  readonly text: string;
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

const MIN_WORDS = 4;
/** Words of somebody else are theirs. A single mark counts only around words, so that `foto's` opens nothing. */
const QUOTED =
  /"[^"\n]*"|“[^”\n]*”|„[^”“\n]*[”“]|«[^»\n]*»|‘[^’\n]*’(?!\p{L})|(?<![\p{L}\p{N}])'(?!s\s)[^'\n]+'(?!\p{L})/gu;
/** After `.?!;` with the marks that close it, when a space or the end follows: a dot in `2.400` ends nothing. */
const SENTENCE = /[^\n]*?(?:[.?!;…]+["'”’»)\]]*(?=\s|$)|(?=\n|$))/gmu;

/** The sentences in which a solution may be seen (`method.md` section 12): not short ones, not quotations. */
export function placedSentences(text: string): readonly PlacedSentence[] {
  const plainText = text.replaceAll(QUOTED, (quotation) => ' '.repeat(quotation.length));
  return [...plainText.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
    const from = index + found.length - found.trimStart().length;
    const to = index + found.trimEnd().length;
    if (from >= to) return [];
    const plain = plainText.slice(from, to);
    return wordCount(plain) < MIN_WORDS ? [] : [{ text: text.slice(from, to), plain, from, to }];
  });
}
