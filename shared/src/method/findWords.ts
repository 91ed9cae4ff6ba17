/** Where words were found: the part to show, cut in three. */
export interface Snippet {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 60;

/** As somebody looks for it: without accents, and small or capital alike. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words that somebody looks for, each once. */
export function searchWords(asked: string): readonly string[] {
  return [...new Set(folded(asked).split(/\s+/u).filter(Boolean))];
}

/** Whether every word stands somewhere in a text that was folded. */
export function holdsAll(foldedText: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => foldedText.includes(word));
}

/** The first of the words with what stands around it; without a match the beginning of the text. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  const places = letters.map((letter) => folded(letter));
  const found = words
    .map((word) => placeOf(places, word))
    .filter((place) => place !== undefined)
    .toSorted((one, other) => one.from - other.from)[0];
  const { from, to } = found ?? { from: 0, to: 0 };
  const [start, end] = [Math.max(0, from - AROUND), Math.min(letters.length, to + AROUND)];
  return {
    before: `${start > 0 ? '…' : ''}${letters.slice(start, from).join('')}`,
    match: letters.slice(from, to).join(''),
    after: `${letters.slice(to, end).join('')}${end < letters.length ? '…' : ''}`,
  };
}

/** From which letter to which a word stands; a letter may fold to none, one or more. */
function placeOf(places: readonly string[], word: string): { from: number; to: number } | undefined {
  const at = places.join('').indexOf(word);
  if (at < 0) return undefined;
  let passed = 0;
  let from = -1;
  for (const [index, letter] of places.entries()) {
    passed += letter.length;
    if (from < 0 && passed > at) from = index;
    if (passed >= at + word.length) return { from, to: index + 1 };
  }
  return undefined;
}
