import type { CommentView } from '@opgave/shared/contract/comments';
import type { WordsMark } from '#editor/marks/marks.ts';
import type { SheetPlaces } from './places.ts';

/** The words of one text that get a line below them, with those of the thread that is being read. */
export function marksOf(
  comments: readonly CommentView[],
  rootOn: SheetPlaces['rootOn'],
  openedId: string | undefined,
): readonly WordsMark[] {
  return comments.flatMap((comment): readonly WordsMark[] => {
    const { id, on, passage, suggestion, outcome } = comment;
    const section = rootOn(on);
    if (!passage || section === undefined || !isMarked(comment)) return [];
    const isOpened = id === openedId;
    const instead = isOpened && !outcome ? suggestion?.words : undefined;
    const look = isOpened ? 'opened' : 'comment';
    const isSuggestion = suggestion !== undefined;
    return [{ id, section, passage, look, isSuggestion, ...(instead !== undefined && { instead }) }];
  });
}

const TAKEN_MARK = 'taken-';

/** The sentence that took up this comment, marked for whoever came by the link to it. */
export function takenMark(
  comments: readonly CommentView[],
  rootOn: SheetPlaces['rootOn'],
  commentId: string | null,
): readonly WordsMark[] {
  const outcome = comments.find(({ id }) => id === commentId)?.outcome;
  if (outcome?.kind !== 'takenUp' || outcome.passage === undefined) return [];
  const section = rootOn(outcome.place);
  if (section === undefined) return [];
  return [{ id: takenId(commentId), section, passage: outcome.passage, look: 'opened' }];
}

/** By which name that sentence is marked. */
export function takenId(commentId: string | null): string {
  return `${TAKEN_MARK}${commentId}`;
}

/** The comment that marked words lead to. */
export function commentAt(markId: string): string {
  return markId.startsWith(TAKEN_MARK) ? markId.slice(TAKEN_MARK.length) : markId;
}

/** What was laid aside or taken back, and words that were replaced already, ask nothing of the text any more. */
export function isMarked({ state, resolved, suggestion, outcome }: CommentView): boolean {
  return state !== 'withdrawn' && !resolved && !(suggestion && outcome);
}
