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
    return [{ id, section, passage, look, ...(instead !== undefined && { instead }) }];
  });
}

/** What was laid aside or taken back, and words that were replaced already, ask nothing of the text any more. */
export function isMarked({ state, resolved, suggestion, outcome }: CommentView): boolean {
  return state !== 'withdrawn' && !resolved && !(suggestion && outcome);
}
