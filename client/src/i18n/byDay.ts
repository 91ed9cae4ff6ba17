interface Day<Line> {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** Puts lines of one day together, in the order they come in. */
export function byDay<Line>(lines: readonly Line[], nameOf: (line: Line) => string): readonly Day<Line>[] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const name = nameOf(line);
    days.set(name, [...(days.get(name) ?? []), line]);
  }
  return [...days].map(([name, ofDay]) => ({ name, lines: ofDay }));
}
