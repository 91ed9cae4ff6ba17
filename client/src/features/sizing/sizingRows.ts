import type { Group } from '@opgave/shared/method/groups';
import type { SizingColumn, SizingShown } from '@opgave/shared/method/sessionSizing';

/** One group, or a few that stand together, with what it gave each time. */
export interface SizingRow {
  readonly groups: readonly Group[];
  readonly given: readonly { readonly attempt: number; readonly column: SizingColumn }[];
}

/** Every group that gave anything, each with its attempts in order. */
export function sizingRows(shown: readonly SizingShown[]): readonly SizingRow[] {
  const all = shown.flatMap(({ attempt, columns }) => columns.map((column) => ({ attempt, column })));
  const names = [...new Set(all.map(({ column }) => column.groups.join()))];
  return names.map((name) => {
    const given = all.filter(({ column }) => column.groups.join() === name);
    return { groups: given[0]?.column.groups ?? [], given };
  });
}
