import type { PictureView, ScoreView } from '@opgave/shared/contract/valuesCheck';
import { SCORES, type Score } from '@opgave/shared/method/valuesCheck';

export type Row = PictureView['rows'][number];

/** The columns of the picture; "I do not know" only where somebody said so. */
export function columnsOf({ rows }: PictureView): readonly Score[] {
  return SCORES.filter((score) => score !== 'unknown' || rows.some((row) => countOf(row, 'unknown') > 0));
}

export function countOf({ counts }: Row, score: Score): number {
  return counts[SCORES.indexOf(score)] ?? 0;
}

/** A group with a seat of which nobody weighed this value yet. */
export function isNotWeighed({ counts }: Row): boolean {
  return counts.every((count) => count === 0);
}

/** The two who see it most differently, to begin the talk with. */
export function furthestApart(scores: readonly ScoreView[]): readonly ScoreView[] {
  const known = scores.filter(({ score }) => score !== 'unknown');
  const sorted = known.toSorted((one, other) => SCORES.indexOf(one.score) - SCORES.indexOf(other.score));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last && first !== last ? [first, last] : [];
}

/** Serious harm from outside, what still waits for an answer first. */
export function harmsIn({ scores }: PictureView): readonly ScoreView[] {
  const harms = scores.filter(({ harm }) => harm !== undefined);
  return [...harms.filter((one) => !one.harm?.isAnswered), ...harms.filter((one) => one.harm?.isAnswered)];
}
