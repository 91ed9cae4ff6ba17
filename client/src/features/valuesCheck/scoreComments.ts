import type { ScoreView } from '@opgave/shared/contract/valuesCheck';
import { createContext, type ReactNode, useContext } from 'react';

/** What was said about a score, and the way to say something; nothing where none is given. */
export type RenderScoreComments = (score: ScoreView) => ReactNode;

export const ScoreCommentsContext = createContext<RenderScoreComments>(() => null);

export function useScoreComments(): RenderScoreComments {
  return useContext(ScoreCommentsContext);
}
