import { sequenceDifference } from './sequenceDifference.ts';

/** A stretch of words that stayed, went out, or came in. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

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

function isSame(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd();
}

function differenceOf(before: Tokens, after: Tokens): readonly DifferencePiece[] {
  return sequenceDifference(before, after, isSame).map((step) =>
    step.kind === 'removed'
      ? { kind: step.kind, words: step.before }
      : { kind: step.kind, words: step.after },
  );
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
