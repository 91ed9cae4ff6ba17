import { useEffect } from 'react';
import type { WordsMark } from '#editor/marks/marks.ts';
import { whenThere } from '#ui/foundAt.ts';
import type { Opened } from './commentsDesk.ts';
import { takenId } from './marksOf.ts';

/** Shows the words of a thread that was opened in the list. */
export function useOpenedWords(opened: Opened | undefined): void {
  useEffect(() => {
    if (opened?.from !== 'list') return;
    const words = document.querySelector(`[data-marked="${CSS.escape(opened.commentId)}"]`);
    words?.scrollIntoView({ block: 'center' });
  }, [opened]);
}

/** Brings the sentence that took up a comment into view, for whoever came by the link to it. */
export function useTakenWords(marks: readonly WordsMark[], commentId: string | null): void {
  const wanted = marks.find(({ id }) => id === takenId(commentId))?.id;
  useEffect(() => {
    if (wanted === undefined) return undefined;
    const selector = `[data-marked="${CSS.escape(wanted)}"]`;
    return whenThere(selector, (words) => words.scrollIntoView({ block: 'center' }));
  }, [wanted]);
}
