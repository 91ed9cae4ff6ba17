/** A stretch of words that stayed, went out, or came in. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/** Longer than this on both sides, and what differs is shown as a whole: it would not be readable anyway. */
const MAX_CELLS = 4_000_000;
/** So few words between two changes are read as part of the change. */
const MAX_ISLAND = 2;

type Tokens = readonly string[];

/**
 * What changed between two versions of a text, word by word, for people to read (`method.md` section 7, `recheck`).
 * All that is `same` or `removed` makes the text before but for its spaces, all that is `same` or `added` the text
 * after; where words were replaced, what went out comes first.
 */
export function textDifference(before: string, after: string): readonly DifferencePiece[] {
  return readable(differenceOf(tokensOf(before), tokensOf(after)));
}

/** Words with the space after them, so that putting them together gives the text again. */
function tokensOf(text: string): Tokens {
  return text.match(/^\s+|\S+\s*/gu) ?? [];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.trimEnd() === other?.trimEnd();
}

function differenceOf(before: Tokens, after: Tokens): readonly DifferencePiece[] {
  const start = sharedStart(before, after);
  const end = sharedStart(before.slice(start).toReversed(), after.slice(start).toReversed());
  return [
    ...pieces('same', after.slice(0, start)),
    ...changeOf(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...pieces('same', after.slice(after.length - end)),
  ];
}

function sharedStart(one: Tokens, other: Tokens): number {
  const different = one.findIndex((token, index) => index >= other.length || !isSame(token, other[index]));
  return different === -1 ? one.length : different;
}

function changeOf(before: Tokens, after: Tokens): readonly DifferencePiece[] {
  const isTooLong = before.length * after.length > MAX_CELLS;
  if (isTooLong || before.length === 0 || after.length === 0) {
    return [...pieces('removed', before), ...pieces('added', after)];
  }
  return walk(before, after, longestCommon(before, after));
}

/** For every pair of places, how many words in a row-by-row order both texts still share from there on. */
function longestCommon(before: Tokens, after: Tokens): (row: number, column: number) => number {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSame(before[row], after[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

function walk(
  before: Tokens,
  after: Tokens,
  shared: (row: number, column: number) => number,
): readonly DifferencePiece[] {
  const found: DifferencePiece[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const isBoth = row < before.length && column < after.length;
    if (isBoth && isSame(before[row], after[column])) {
      found.push(...pieces('same', [after[column] ?? '']));
      row += 1;
      column += 1;
    } else if (column >= after.length || (isBoth && shared(row + 1, column) >= shared(row, column + 1))) {
      found.push(...pieces('removed', [before[row] ?? '']));
      row += 1;
    } else {
      found.push(...pieces('added', [after[column] ?? '']));
      column += 1;
    }
  }
  return found;
}

function pieces(kind: DifferencePiece['kind'], tokens: Tokens): readonly DifferencePiece[] {
  return tokens.length === 0 ? [] : [{ kind, words: tokens.join('') }];
}

/** One removed and one added stretch per change; a word or two that stayed between two changes goes with them. */
function readable(found: readonly DifferencePiece[]): readonly DifferencePiece[] {
  return changesOf(found).flatMap(({ kind, removed, added }) =>
    kind === 'same'
      ? pieces('same', [added])
      : [...pieces('removed', words(removed)), ...pieces('added', words(added))],
  );
}

function words(text: string): Tokens {
  return text === '' ? [] : [text];
}

interface Change {
  readonly kind: 'same' | 'change';
  readonly removed: string;
  readonly added: string;
}

function changesOf(found: readonly DifferencePiece[]): readonly Change[] {
  const runs = joined(found.map(asChange));
  const withoutIslands = runs.map((run, index): Change => {
    const isBetween = index > 0 && index < runs.length - 1;
    return isBetween && run.kind === 'same' && isIsland(run) ? { ...run, kind: 'change' } : run;
  });
  return joined(withoutIslands);
}

function isIsland({ added }: Change): boolean {
  return !added.includes('\n') && added.trim().split(/\s+/u).length <= MAX_ISLAND;
}

function asChange({ kind, words: text }: DifferencePiece): Change {
  return {
    kind: kind === 'same' ? 'same' : 'change',
    removed: kind === 'added' ? '' : text,
    added: kind === 'removed' ? '' : text,
  };
}

function joined(changes: readonly Change[]): readonly Change[] {
  return changes.reduce<readonly Change[]>((before, change) => {
    const last = before.at(-1);
    if (last?.kind !== change.kind) return [...before, change];
    const { kind, removed, added } = last;
    return [...before.slice(0, -1), { kind, removed: removed + change.removed, added: added + change.added }];
  }, []);
}
