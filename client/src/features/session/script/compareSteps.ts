import type { ScriptStep } from '@opgave/shared/method/sessionScript';

/** What of a step is laid beside the other; when it begins follows from the order. */
const COMPARED = ['what', 'minutes', 'method', 'shown', 'rule', 'say', 'rights', 'where'] as const;
export type ComparedField = (typeof COMPARED)[number];

/** Two scripts side by side, by the step they share; what only one has stands alone. */
export interface ComparedStep {
  readonly id: string;
  readonly one?: ScriptStep | undefined;
  readonly other?: ScriptStep | undefined;
  /** In what both differ, in the order of the form; empty where only one has the step. */
  readonly fields: readonly ComparedField[];
  /** It stands at another place among the steps that both have. */
  readonly isMoved: boolean;
  readonly differs: boolean;
}

export function compareSteps(
  one: readonly ScriptStep[],
  other: readonly ScriptStep[],
): readonly ComparedStep[] {
  const kept = inSameOrder(one, other);
  return [...new Set([...one, ...other].map(({ id }) => id))].map((id) => {
    const [left, right] = [one, other].map((steps) => steps.find((step) => step.id === id));
    const fields = left && right ? COMPARED.filter((field) => !isSame(left[field], right[field])) : [];
    const isMoved = left !== undefined && right !== undefined && !kept.has(id);
    const differs = !left || !right || isMoved || fields.length > 0;
    return { id, one: left, other: right, fields, isMoved, differs };
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The longest row of shared steps that follow each other in both; whoever is not in it was moved. */
function inSameOrder(one: readonly ScriptStep[], other: readonly ScriptStep[]): ReadonlySet<string> {
  const places = other.map(({ id }) => id);
  const rows: (readonly string[])[] = [];
  for (const { id } of one.filter(({ id: shared }) => places.includes(shared))) {
    const before = rows.filter((row) => places.indexOf(row.at(-1) ?? '') < places.indexOf(id));
    rows.push([...longest(before), id]);
  }
  return new Set(longest(rows));
}

function longest(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.reduce<readonly string[]>((best, row) => (row.length > best.length ? row : best), []);
}
