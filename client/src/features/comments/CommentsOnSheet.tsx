import type { CommentView } from '@opgave/shared/contract/comments';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { IconMessagePlus, IconReplace } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { MarksContext } from '#editor/marks/marks.ts';
import { AddWords } from '#editor/words/AddWords.tsx';
import type { PickedWords, WordsEntry } from '#editor/words/words.ts';
import { useText } from '#i18n/useText.ts';
import { useCommentsDesk } from './commentsDesk.ts';
import { marksOf } from './marksOf.ts';
import { placeAt } from './places.ts';

type CommentsOnSheetProps = {
  readonly document: SectionPlace['document'];
  readonly comments: readonly CommentView[];
  readonly mayComment: boolean;
  readonly children: ReactNode;
};

const NONE: readonly WordsEntry[] = [];

/** Gives the sheet inside it the words that people said something about, and ways to say something about others. */
export function CommentsOnSheet({ document: name, comments, mayComment, children }: CommentsOnSheetProps) {
  const { opened, open, setOrphans } = useCommentsDesk();
  const openedId = opened?.commentId;
  const marks = useMemo(() => marksOf(comments, name, openedId), [comments, name, openedId]);
  const given = useMemo(
    () => ({ marks, open: (id: string) => open(id, 'text'), onOrphans: setOrphans }),
    [marks, open, setOrphans],
  );
  const entries = useEntries(name);
  useEffect(() => {
    if (opened?.from !== 'list') return;
    const words = document.querySelector(`[data-marked="${CSS.escape(opened.commentId)}"]`);
    words?.scrollIntoView({ block: 'center' });
  }, [opened]);
  return (
    <MarksContext value={given}>
      <AddWords entries={mayComment ? entries : NONE}>{children}</AddWords>
    </MarksContext>
  );
}

function useEntries(document: SectionPlace['document']): readonly WordsEntry[] {
  const t = useText();
  const { ask } = useCommentsDesk();
  const askAt = useCallback(
    (what: 'write' | 'otherWords', { section, passage, back }: PickedWords) => {
      const place = placeAt(document, section);
      if (place) ask({ place, passage, back, what });
    },
    [document, ask],
  );
  return useMemo(
    () => [
      {
        ...{ key: 'comment', label: t('comments.entry'), letter: 'r', isInToolbar: true },
        icon: <IconMessagePlus aria-hidden="true" />,
        onPick: (words) => askAt('write', words),
      },
      {
        ...{ key: 'otherWords', label: t('comments.otherWords'), letter: 'w' },
        icon: <IconReplace aria-hidden="true" />,
        onPick: (words) => askAt('otherWords', words),
      },
    ],
    [t, askAt],
  );
}
