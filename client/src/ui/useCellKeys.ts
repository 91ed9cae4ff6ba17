import { type KeyboardEvent, useState } from 'react';

const STEPS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One cell of a table is on the way of Tab; the arrow keys go from there to its neighbours. */
export function useCellKeys({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  const [place, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const at = { row: within(place.row, rows), column: within(place.column, columns) };

  function handleArrow(event: KeyboardEvent<HTMLTableCellElement>): void {
    const step = STEPS.get(event.key);
    // What stands in a cell, a link or a field, keeps its own keys.
    if (!step || event.target !== event.currentTarget) return;
    const row = within(at.row + step[0], rows);
    const column = within(at.column + step[1], columns);
    event.preventDefault();
    const table = event.currentTarget.closest('table');
    table?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`)?.focus();
  }

  return { at, handleArrow, setAt };
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
