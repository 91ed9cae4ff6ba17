import type { Score } from '@opgave/shared/method/valuesCheck';
import type { TextKey, Translate } from '#i18n/textKey.ts';

const KEYS: ReadonlyMap<Score, TextKey> = new Map<Score, TextKey>([
  [-2, 'score.v1.minus2'],
  [-1, 'score.v1.minus1'],
  [0, 'score.v1.zero'],
  [1, 'score.v1.plus1'],
  [2, 'score.v1.plus2'],
  ['unknown', 'score.v1.unknown'],
]);

/** A step of the scale in words; a number is never shown. */
export function scoreWords(t: Translate, score: Score): string {
  return t(KEYS.get(score) ?? 'score.v1.unknown');
}

/** As `scoreWords`, at the start of a line. */
export function scoreTitle(t: Translate, score: Score): string {
  const words = scoreWords(t, score);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
