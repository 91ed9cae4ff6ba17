/** Where a sentence stands in its text. */
export interface SentencePlace {
  readonly from: number;
  readonly to: number;
}

/** After `.?!…` with the marks that close it, when no small letter follows: `2.400` and `bijv. post` go on. */
const SENTENCE = /[^\n]*?(?:[.?!…]+["'”’»)\]]*(?=\s+\P{Ll}|\s*$)|(?=\n|$))/gmu;

/** Every sentence of a text that holds a letter or a digit, short ones too, without the spaces around it. */
export function sentencePlaces(text: string): readonly SentencePlace[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
    const from = index + found.length - found.trimStart().length;
    const to = index + found.trimEnd().length;
    return holdsWords(text.slice(from, to)) ? [{ from, to }] : [];
  });
}

/** The sentence in which a place stands; between two sentences the one before. */
export function sentenceAt(text: string, place: number): SentencePlace | undefined {
  const places = sentencePlaces(text);
  return places.findLast(({ from }) => from <= place) ?? places[0];
}

export function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
