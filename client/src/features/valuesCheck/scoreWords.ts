import type { Score, ValueVersion } from '@opgave/shared/method/valuesCheck';
import { createContext, useContext } from 'react';
import { useText } from '#i18n/useText.ts';

/** Which version of the check is looked at: how it is now, what a choice would do, or what it did. */
export const CheckContext = createContext<ValueVersion>('v1');

const STEPS = new Map<Score, 'minus2' | 'minus1' | 'zero' | 'plus1' | 'plus2' | 'unknown'>([
  [-2, 'minus2'],
  [-1, 'minus1'],
  [0, 'zero'],
  [1, 'plus1'],
  [2, 'plus2'],
  ['unknown', 'unknown'],
]);

/** A step of the scale in words, as the version that is looked at says it; a number is never shown. */
export function useScoreWords(): (score: Score) => string {
  const t = useText();
  const check = useContext(CheckContext);
  return (score) => t(`score.${check}.${STEPS.get(score) ?? 'unknown'}`);
}

/** The same at the start of a line. */
export function useScoreTitle(): (score: Score) => string {
  const wordsOf = useScoreWords();
  return (score) => {
    const words = wordsOf(score);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
