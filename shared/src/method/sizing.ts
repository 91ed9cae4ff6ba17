import type { Group, Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';
import { type Estimate, SIZING, type SizingColumn } from './sessionSizing.ts';
import { shownPerGroup } from './shownPerGroup.ts';

/** What one person estimates. */
export interface SizingBallot extends Estimate {
  readonly group: Group;
  readonly side: Side;
}

/** Per group from the lowest to the highest that anybody in it gave, and how many say how severe it is. No average. */
export function sizingColumns(
  ballots: readonly SizingBallot[],
  mode: OpennessMode | undefined,
): readonly SizingColumn[] {
  return shownPerGroup(ballots, mode).map(({ groups, given }) => ({
    groups,
    people: given.length,
    low: Math.min(...given.map(({ low }) => low)),
    high: Math.max(...given.map(({ high }) => high)),
    severity: SIZING.severities.map((level) => given.filter(({ severity }) => severity === level).length),
  }));
}

/**
 * Where a number of people lies between none and `most`, from 0 to 1: every tenfold takes as much room, so that a village
 * and a country fit in one picture.
 */
export function placeOfSize(people: number, most: number): number {
  return Math.log10(1 + Math.min(people, most)) / Math.log10(1 + Math.max(most, 1));
}

/** The highest number in all of these, rounded up to the next one, two or five with zeros. */
export function endOfScale(columns: readonly SizingColumn[]): number {
  const highest = Math.max(1, ...columns.map(({ high }) => high));
  const tenfold = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 5, 10].find((step) => step * tenfold >= highest) ?? 10) * tenfold;
}
