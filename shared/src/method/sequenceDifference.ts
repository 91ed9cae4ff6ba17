/** One step from a row of things to another: one that stayed, went out, or came in. */
export type DifferenceStep<T> =
  | { readonly kind: 'same'; readonly before: T; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }
  | { readonly kind: 'added'; readonly after: T };

type IsSame<T> = (one: T, other: T) => boolean;

/** Longer than this on both sides, and what differs is taken as a whole. */
const MAX_CELLS = 4_000_000;

/** The shortest way from one row to the other; where things were replaced, what went out comes first. */
export function sequenceDifference<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: IsSame<T>,
): readonly DifferenceStep<T>[] {
  const start = sharedStart(before, after, isSame);
  const end = sharedStart(before.slice(start).toReversed(), after.slice(start).toReversed(), isSame);
  const middle = {
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
  return [
    ...kept(before.slice(0, start), after.slice(0, start)),
    ...changeOf(middle.before, middle.after, isSame),
    ...kept(before.slice(before.length - end), after.slice(after.length - end)),
  ];
}

function kept<T>(before: readonly T[], after: readonly T[]): readonly DifferenceStep<T>[] {
  return before.flatMap((one, index) =>
    after.slice(index, index + 1).map((other) => ({ kind: 'same', before: one, after: other }) as const),
  );
}

function sharedStart<T>(one: readonly T[], other: readonly T[], isSame: IsSame<T>): number {
  const different = one.findIndex((item, index) => !isSameAt(item, other, index, isSame));
  return different === -1 ? one.length : different;
}

function isSameAt<T>(item: T, other: readonly T[], index: number, isSame: IsSame<T>): boolean {
  return other.slice(index, index + 1).some((there) => isSame(item, there));
}

function changeOf<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: IsSame<T>,
): readonly DifferenceStep<T>[] {
  const isTooLong = before.length * after.length > MAX_CELLS;
  if (isTooLong || before.length === 0 || after.length === 0) {
    return [...before.map((item) => removed(item)), ...after.map((item) => added(item))];
  }
  return walk(before, after, longestCommon(before, after, isSame));
}

interface Common {
  /** How many things both rows still share from this pair of places on. */
  readonly left: (row: number, column: number) => number;
  readonly isSame: (row: number, column: number) => boolean;
}

function longestCommon<T>(before: readonly T[], after: readonly T[], isSame: IsSame<T>): Common {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const same = new Uint8Array(before.length * after.length);
  const left = (row: number, column: number) => lengths[row * width + column] ?? 0;
  const columns = [...after.entries()].toReversed();
  for (const [row, one] of [...before.entries()].toReversed()) {
    for (const [column, other] of columns) {
      const isHere = isSame(one, other);
      same[row * after.length + column] = isHere ? 1 : 0;
      lengths[row * width + column] = isHere
        ? left(row + 1, column + 1) + 1
        : Math.max(left(row + 1, column), left(row, column + 1));
    }
  }
  return { left, isSame: (row, column) => same[row * after.length + column] === 1 };
}

function walk<T>(before: readonly T[], after: readonly T[], common: Common): readonly DifferenceStep<T>[] {
  const found: DifferenceStep<T>[] = [];
  let column = 0;
  for (const [row, item] of before.entries()) {
    while (!common.isSame(row, column) && isAddedFirst(common, row, column, after.length)) {
      found.push(...after.slice(column, column + 1).map((one) => added(one)));
      column += 1;
    }
    const isHere = column < after.length && common.isSame(row, column);
    if (isHere) found.push(...kept([item], after.slice(column, column + 1)));
    else found.push(removed(item));
    if (isHere) column += 1;
  }
  return [...found, ...after.slice(column).map((item) => added(item))];
}

/** What went out comes first, unless that would cost something that both rows share. */
function isAddedFirst({ left }: Common, row: number, column: number, width: number): boolean {
  return column < width && left(row + 1, column) < left(row, column + 1);
}

function removed<T>(before: T): DifferenceStep<T> {
  return { kind: 'removed', before };
}

function added<T>(after: T): DifferenceStep<T> {
  return { kind: 'added', after };
}
