import { execFileSync } from 'node:child_process';

/** One thing that was measured or tried, as it goes to whoever reads lines by machine. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly limit: number;
  readonly pass: boolean;
}

/** One JSON line: the figure, and with what it can be had again. */
export function figureLine(figure: Figure, more: Readonly<Record<string, unknown>>): string {
  const { value, limit, ...rest } = figure;
  return JSON.stringify({ ...rest, value: rounded(value), limit: rounded(limit), ...more, commit: commit() });
}

export function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : value;
}

let known: string | undefined;

/** The commit of this working copy, shortened; empty outside a repository. */
export function commit(): string {
  try {
    known ??= execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    // Without a repository, as in a downloaded archive, there is no commit to name.
    known = '';
  }
  return known;
}
