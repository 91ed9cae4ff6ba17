/** Something that lies over letters of a text. */
interface Over<Mark> {
  readonly from: number;
  readonly to: number;
  readonly item: Mark;
}

/** Letters that the same marks lie over. */
export interface Segment<Mark> {
  readonly from: number;
  readonly to: number;
  /** The mark that begins last: a press on these letters means that one. */
  readonly mark: Mark;
}

/** Cuts what lies over each other into pieces that lie side by side, in reading order. */
export function segmentsOf<Mark extends { readonly look: string }>(
  placed: readonly Over<Mark>[],
): readonly Segment<Mark>[] {
  const cuts = [...new Set(placed.flatMap(({ from, to }) => [from, to]))].toSorted(
    (one, other) => one - other,
  );
  let next = 0;
  let over: readonly Over<Mark>[] = [];
  return cuts.slice(0, -1).flatMap((from, index): readonly Segment<Mark>[] => {
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
