import type { Placed } from '../passages/PassageDesk.ts';
import type { WordsMark } from './marks.ts';

/** Letters that the same marks lie over. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The mark that begins last: a press on these letters means that one. */
  readonly mark: WordsMark;
}

/** Cuts what lies over each other into pieces that lie side by side, in reading order. */
export function segmentsOf(placed: readonly Placed<WordsMark>[]): readonly Segment[] {
  const cuts = [...new Set(placed.flatMap(({ from, to }) => [from, to]))].toSorted(
    (one, other) => one - other,
  );
  let next = 0;
  let over: readonly Placed<WordsMark>[] = [];
  return cuts.slice(0, -1).flatMap((from, index): readonly Segment[] => {
    const to = cuts[index + 1] ?? from;
    over = over.filter((one) => one.to > from);
    const begun = placed.slice(next).findIndex((one) => one.from > from);
    const until = begun === -1 ? placed.length : next + begun;
    over = [...over, ...placed.slice(next, until)].filter((one) => one.to > from);
    next = until;
    const mark = over.find(({ item }) => item.look === 'opened')?.item ?? over.at(-1)?.item;
    return mark ? [{ from, to, mark }] : [];
  });
}
