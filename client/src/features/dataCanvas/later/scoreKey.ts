import type { Score } from '@opgave/shared/method/valuesCheck';
import type { TextKey } from '#i18n/textKey.ts';

const WORDS = new Map<Score, TextKey>([
  [-2, 'score.v2.minus2'],
  [-1, 'score.v2.minus1'],
  [0, 'score.v2.zero'],
  [1, 'score.v2.plus1'],
  [2, 'score.v2.plus2'],
]);

/** What sharing would do to a value, in words; a number is never shown. */
export function scoreKey(score: Score): TextKey {
  return WORDS.get(score) ?? 'score.v2.unknown';
}
