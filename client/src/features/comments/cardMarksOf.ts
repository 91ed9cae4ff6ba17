import type { CommentView } from '@opgave/shared/contract/comments';
import type { CardMark } from '#editor/cardWords/cardWords.ts';
import { isMarked } from './marksOf.ts';
import { keyOf } from './places.ts';

/** By card and text, the words that get a line below them. */
export function cardMarksOf(
  comments: readonly CommentView[],
  openedId: string | undefined,
): ReadonlyMap<string, readonly CardMark[]> {
  const marks = new Map<string, CardMark[]>();
  for (const comment of comments) {
    const { id, on, words } = comment;
    if (words?.from === undefined || !isMarked(comment)) continue;
    const { part, quote, from } = words;
    const look = id === openedId ? 'opened' : 'comment';
    const key = `${keyOf(on)} ${part}`;
    marks.set(key, [...(marks.get(key) ?? []), { id, quote, from, look }]);
  }
  return marks;
}
