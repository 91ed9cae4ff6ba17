import { useEffect } from 'react';
import type { Opened } from './commentsDesk.ts';

/** Shows the words of a thread that was opened in the list. */
export function useOpenedWords(opened: Opened | undefined): void {
  useEffect(() => {
    if (opened?.from !== 'list') return;
    const words = document.querySelector(`[data-marked="${CSS.escape(opened.commentId)}"]`);
    words?.scrollIntoView({ block: 'center' });
  }, [opened]);
}
