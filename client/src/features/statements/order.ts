import type { StatementView } from '@opgave/shared/contract/statements';
import { agreementIn, type Column } from './columns.ts';

export const VIEWS = ['shared', 'difference', 'open'] as const;
export type View = (typeof VIEWS)[number];

/** By which head of the table it is sorted; without one the view decides. */
export interface Sorting {
  readonly by: 'text' | Column;
  readonly direction: 'ascending' | 'descending';
}

type Statements = readonly StatementView[];

/** What a tab shows, in its order; equal ones stay oldest first, as they come. */
export function inView(statements: Statements, view: View): Statements {
  if (view === 'open') return statements.filter(({ mine }) => mine.reaction === undefined);
  if (view === 'difference') return byNumber(statements, ({ difference }) => difference);
  return byNumber(statements, ({ shared }) => shared ?? -1);
}

export function sorted(statements: Statements, sorting: Sorting | undefined): Statements {
  if (sorting === undefined) return statements;
  const { by, direction } = sorting;
  const ascending =
    by === 'text'
      ? statements.toSorted((one, other) => one.text.localeCompare(other.text))
      : byNumber(statements, (statement) => agreementIn(statement, by)).toReversed();
  return direction === 'ascending' ? ascending : ascending.toReversed();
}

/** The next press on a head: most first, then least, then as the tab has it. */
export function nextSorting(before: Sorting | undefined, by: Sorting['by']): Sorting | undefined {
  const first = by === 'text' ? 'ascending' : 'descending';
  if (before === undefined || keyOf(before.by) !== keyOf(by)) return { by, direction: first };
  if (before.direction !== first) return undefined;
  return { by, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

export function directionOf(sorting: Sorting | undefined, by: Sorting['by']): Sorting['direction'] | 'none' {
  return sorting !== undefined && keyOf(sorting.by) === keyOf(by) ? sorting.direction : 'none';
}

function keyOf(by: Sorting['by']): string {
  return by === 'text' ? by : by.key;
}

function byNumber(statements: Statements, number: (statement: StatementView) => number): Statements {
  return statements.toSorted((one, other) => number(other) - number(one));
}
