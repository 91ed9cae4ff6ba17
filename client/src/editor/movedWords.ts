/** A place in a text: in which of its blocks, and behind how many letters of that. */
export interface BlockPlace {
  readonly block: number;
  readonly offset: number;
}

/**
 * Where the words at a caret went when somebody split their block or joined it to the one before: in the document these are
 * other letters by then. Undefined when neither was done, or the caret has its letters still.
 */
export function placeOfMovedWords(
  before: readonly string[],
  after: readonly string[],
  place: BlockPlace,
): BlockPlace | undefined {
  const first = before.findIndex((text, block) => text !== after[block]);
  const isRestSame = (from: number, to: number) =>
    before.slice(first + from).every((text, block) => text === after[first + to + block]);
  if (first < 0) return undefined;
  if (after.length === before.length + 1 && isRestSame(1, 2))
    return placeAfterSplit(before, after, first, place);
  if (after.length === before.length - 1 && isRestSame(2, 1))
    return placeAfterJoin(before, after, first, place);
  return undefined;
}

type Of = (
  before: readonly string[],
  after: readonly string[],
  first: number,
  place: BlockPlace,
) => BlockPlace | undefined;

/** Whoever split it may have written on in front of the second half. */
const placeAfterSplit: Of = (before, after, first, { block, offset }) => {
  const [whole = '', head = '', tail = ''] = [before[first], after[first], after[first + 1]];
  const isSplit = whole.startsWith(head) && tail.endsWith(whole.slice(head.length));
  if (!isSplit || block !== first || offset <= head.length) return undefined;
  return { block: first + 1, offset: tail.length - (whole.length - offset) };
};

const placeAfterJoin: Of = (before, after, first, { block, offset }) => {
  const [head = '', tail = ''] = [before[first], before[first + 1]];
  const isJoined = after[first] === head + tail;
  if (!isJoined || block !== first + 1) return undefined;
  return { block: first, offset: head.length + offset };
};
