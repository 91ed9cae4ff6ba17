import type { RecordLine } from '@opgave/shared/contract/http';

export interface Day {
  readonly name: string;
  readonly lines: readonly RecordLine[];
}

/** Puts lines of one day together, in the order they come in. */
export function byDay(lines: readonly RecordLine[], nameOf: (line: RecordLine) => string): readonly Day[] {
  const days = new Map<string, RecordLine[]>();
  for (const line of lines) {
    const name = nameOf(line);
    days.set(name, [...(days.get(name) ?? []), line]);
  }
  return [...days].map(([name, ofDay]) => ({ name, lines: ofDay }));
}
