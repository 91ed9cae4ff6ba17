import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import { createContext, type ReactNode, useContext } from 'react';

/** What was said about a card, and the way to say something; `leave` closes what lies over the page. */
export type RenderCardComments = (card: PerspectiveCardView, leave: () => void) => ReactNode;

export const CardCommentsContext = createContext<RenderCardComments>(() => null);

export function useCardComments(): RenderCardComments {
  return useContext(CardCommentsContext);
}
