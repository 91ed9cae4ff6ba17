import { type Group, SIDES, type Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';
import type { DotColumn, DotRound } from './sessionDots.ts';
import { smallTogether } from './smallTogether.ts';

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
  const groups = [...new Set(put.map(({ group }) => group))].toSorted();
  const columns = groups.flatMap((group) => {
    const own = put.filter((ballot) => ballot.group === group);
    const [first] = own;
    return first ? [{ side: first.side, ...columnOf([group], own) }] : [];
  });
  if (mode !== 'ruleOfTheHouse') return columns.map(withoutSide);
  return SIDES.flatMap((side) => {
    const ofSide = columns.filter((column) => column.side === side);
    const { alone, together } = smallTogether(ofSide, ({ people }) => people);
    return [...alone.map(withoutSide), ...(together.length > 0 ? [joined(together)] : [])];
  });
}

function columnOf(groups: Group[], ballots: readonly DotBallot[]): DotColumn {
  return { groups, people: ballots.length, dots: added(ballots.map(({ given }) => given)) };
}

function withoutSide({ groups, people, dots }: DotColumn): DotColumn {
  return { groups, people, dots };
}

function joined(columns: readonly DotColumn[]): DotColumn {
  return {
    groups: columns.flatMap(({ groups }) => groups).toSorted(),
    people: total(columns.map(({ people }) => people)),
    dots: added(columns.map(({ dots }) => dots)),
  };
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
