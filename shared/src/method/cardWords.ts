import { EXPERIENCE_FIELDS } from './experiences.ts';
import { PERSPECTIVE_ROOTS } from './perspectiveQuestions.ts';
import { holdsWords } from './sentencePlaces.ts';

/** The texts of a card of which one may choose words, by its kind. */
export const CARD_PARTS = {
  experience: EXPERIENCE_FIELDS,
  statement: ['text'],
  perspective: PERSPECTIVE_ROOTS,
} as const;

/** Words of a card as somebody chose them: the how manieth place of so many at which the same words stood. */
export interface ChosenWords {
  readonly quote: string;
  readonly place: number;
  readonly places: number;
}

export interface WordsPlace {
  readonly from: number;
  readonly to: number;
}

/** Whether this card has such a text. */
export function hasPart(kind: string, part: string): boolean {
  return Object.entries(CARD_PARTS).some(
    ([card, parts]) => card === kind && parts.some((one) => one === part),
  );
}

/** The words at a place, or the same words nearest to it when the text changed meanwhile; undefined when they are gone. */
export function wordsAt(text: string, { quote, at }: { quote: string; at: number }): ChosenWords | undefined {
  const places = placesOf(text, quote);
  const near = (from: number) => Math.abs(from - at);
  const nearest = places.toSorted((one, other) => near(one) - near(other) || one - other)[0];
  if (nearest === undefined) return undefined;
  return { quote, place: places.indexOf(nearest), places: places.length };
}

/**
 * Where chosen words stand in the text as it is now (`screens.md` 5.9). A card has no letters with ids as a document
 * has: words are found by their quotation, and where the same words stand more often as long as they do so as often.
 */
export function placeOfChosen(text: string, { quote, place, places }: ChosenWords): WordsPlace | undefined {
  const now = placesOf(text, quote);
  const from = now.length === places ? now[place] : now[0];
  const isKnown = now.length === places || now.length === 1;
  return isKnown && from !== undefined ? { from, to: from + quote.length } : undefined;
}

function placesOf(text: string, quote: string): readonly number[] {
  if (!holdsWords(quote)) return [];
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}
