import * as Y from 'yjs';
import { sequenceDifference } from '#method/sequenceDifference.ts';
import { plainText } from './extractText.ts';

/** Letters in a row that carry the same marks. */
interface Run {
  readonly length: number;
  readonly marks: ReadonlyMap<string, unknown>;
}

/** Makes one text read as another: words that stay are not touched, and marks become as they were. */
export function restoreWords(now: Y.XmlText, wanted: Y.XmlText): void {
  let at = 0;
  for (const step of sequenceDifference(wordsOf(now), wordsOf(wanted), (one, other) => one === other)) {
    if (step.kind === 'removed') now.delete(at, step.before.length);
    else {
      if (step.kind === 'added') now.insert(at, step.after, {});
      at += step.after.length;
    }
  }
  restoreMarks(now, wanted);
}

function wordsOf(text: Y.XmlText): readonly string[] {
  return plainText(text).match(/\s+|\S+/gu) ?? [];
}

function restoreMarks(now: Y.XmlText, wanted: Y.XmlText): void {
  const before = runsOf(now);
  let at = 0;
  for (const { length, marks } of runsOf(wanted)) {
    const change = markChange(namesIn(before, at, length), marks);
    if (hasOtherMarks(before, at, { length, marks })) now.format(at, length, change);
    at += length;
  }
}

/** What to set, and what to take away: that is said by null. */
function markChange(names: readonly string[], marks: Run['marks']): Record<string, unknown> {
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...Object.fromEntries(marks) };
}

function namesIn(runs: readonly Run[], from: number, length: number): readonly string[] {
  return runsIn(runs, from, length).flatMap(({ marks }) => [...marks.keys()]);
}

function hasOtherMarks(runs: readonly Run[], from: number, wanted: Run): boolean {
  return runsIn(runs, from, wanted.length).some(({ marks }) => inWords(marks) !== inWords(wanted.marks));
}

function inWords(marks: Run['marks']): string {
  return JSON.stringify([...marks].toSorted(([one], [other]) => one.localeCompare(other)));
}

function runsIn(runs: readonly Run[], from: number, length: number): readonly Run[] {
  let start = 0;
  return runs.filter((run) => {
    const [begin, end] = [start, start + run.length];
    start = end;
    return begin < from + length && end > from;
  });
}

function runsOf(text: Y.XmlText): readonly Run[] {
  const runs: Run[] = [];
  let marks = new Map<string, unknown>();
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) runs.push({ length: item.content.str.length, marks });
    if (!(item.content instanceof Y.ContentFormat)) continue;
    const value: unknown = item.content.value;
    marks = new Map(marks);
    if (value === null) marks.delete(item.content.key);
    else marks.set(item.content.key, value);
  }
  return runs;
}
