import type { Group, Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';
import type { DotColumn, DotRound } from './sessionDots.ts';
import { shownPerGroup } from './shownPerGroup.ts';

/** Why dots cannot lie like this (`method.md` section 13.4). */
export type DotMistake = 'other-items' | 'too-many' | 'too-many-on-one';

export function dotMistake(
  { items, perPerson, onOne }: Pick<DotRound, 'items' | 'perPerson' | 'onOne'>,
  given: readonly number[],
): DotMistake | undefined {
  if (given.length !== items.length) return 'other-items';
  if (given.some((count) => count > onOne)) return 'too-many-on-one';
  return total(given) > perPerson ? 'too-many' : undefined;
}

/** What one person put. */
export interface DotBallot {
  readonly group: Group;
  readonly side: Side;
  readonly given: readonly number[];
}

/**
 * Per group, as dots may be shown: who put none is not counted, and in `ruleOfTheHouse` a group of which fewer than three
 * people put any stands together with others of its side.
 */
export function dotColumns(
  ballots: readonly DotBallot[],
  mode: OpennessMode | undefined,
): readonly DotColumn[] {
  const put = ballots.filter(({ given }) => total(given) > 0);
  return shownPerGroup(put, mode).map(({ groups, given: lot }) => ({
    groups,
    people: lot.length,
    dots: added(lot.map(({ given }) => given)),
  }));
}

/** How many dots each item has, of everyone together. */
export function dotTotals({
  items,
  columns,
}: {
  items: readonly string[];
  columns: readonly DotColumn[];
}): number[] {
  const sums = added(columns.map(({ dots }) => dots));
  return items.map((_, index) => sums[index] ?? 0);
}

function added(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, index) => total(rows.map((row) => row[index] ?? 0)));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
