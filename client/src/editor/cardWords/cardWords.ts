import type { CardPlace } from '@opgave/shared/contract/place';
import { createContext } from 'react';

/** One text of a card on the page. */
export interface TextOfCard {
  readonly card: CardPlace;
  readonly part: string;
  /** What the card is called: its first words, or of whom it is. */
  readonly name: string;
}

/** Words of a card that somebody said something about, where the server found them. */
export interface CardMark {
  readonly id: string;
  readonly quote: string;
  readonly from: number;
  readonly look: 'comment' | 'opened';
}

/** Words of a card that somebody chose. */
export interface PickedOnCard extends TextOfCard {
  readonly quote: string;
  readonly at: number;
  /** Goes back to where they were chosen. */
  readonly back?: () => void;
}

/** Given around cards on whose words people say something. */
export interface CardWords {
  readonly marksIn: (card: CardPlace, part: string) => readonly CardMark[];
}
export const CardWordsContext = createContext<CardWords | undefined>(undefined);

const SHOWN = new WeakMap<Element, TextOfCard>();

export function showsText(element: Element | null, text: TextOfCard): void {
  if (element) SHOWN.set(element, text);
}

export function textShownBy(element: Element): TextOfCard | undefined {
  return SHOWN.get(element);
}
