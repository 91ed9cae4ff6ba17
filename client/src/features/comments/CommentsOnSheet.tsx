import type { CommentView } from '@opgave/shared/contract/comments';
import { IconMessagePlus, IconReplace } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { MarksContext } from '#editor/marks/marks.ts';
import { AddWords } from '#editor/words/AddWords.tsx';
import type { PickedWords, WordsEntry } from '#editor/words/words.ts';
import { useText } from '#i18n/useText.ts';
import { useCommentsDesk } from './commentsDesk.ts';
import { commentAt, marksOf, takenMark } from './marksOf.ts';
import { placesOn, type SheetPlaces, TAKEN } from './places.ts';
import { useOpenedWords, useTakenWords } from './useOpenedWords.ts';

type CommentsOnSheetProps = {
  /** By its name: `problem`, `choice`, `option/…`. */
  readonly document: string;
  readonly comments: readonly CommentView[];
  readonly mayComment: boolean;
  /** Whether one can propose what should stand there instead. */
  readonly takesOtherWords: boolean;
  readonly children: ReactNode;
};

const NONE: readonly WordsEntry[] = [];

/** Gives the sheet inside it the words that people said something about, and ways to say something about others. */
export function CommentsOnSheet(props: CommentsOnSheetProps) {
  const { document: name, comments, mayComment, takesOtherWords, children } = props;
  const { opened, open, setOrphans, setTogether } = useCommentsDesk();
  const openedId = opened?.commentId;
  const places = useMemo(() => placesOn(name), [name]);
  const taken = useSearchParams()[0].get(TAKEN);
  const marks = useMemo(
    () => [...marksOf(comments, places.rootOn, openedId), ...takenMark(comments, places.rootOn, taken)],
    [comments, places, openedId, taken],
  );
  const given = useMemo(
    () => ({
      marks,
      open: (id: string) => open(commentAt(id), 'text'),
      onOrphans: setOrphans,
      onTogether: setTogether,
    }),
    [marks, open, setOrphans, setTogether],
  );
  const all = useEntries(places.placeOf);
  const entries = takesOtherWords ? all : all.slice(0, 1);
  useOpenedWords(opened);
  useTakenWords(marks, taken);
  return (
    <MarksContext value={given}>
      <AddWords entries={mayComment ? entries : NONE}>{children}</AddWords>
    </MarksContext>
  );
}

function useEntries(placeOf: SheetPlaces['placeOf']): readonly WordsEntry[] {
  const t = useText();
  const { ask } = useCommentsDesk();
  const askAt = useCallback(
    (what: 'write' | 'otherWords', { section, passage, back }: PickedWords) => {
      const place = placeOf(section);
      if (place) ask({ place, passage, back, what });
    },
    [placeOf, ask],
  );
  return useMemo(
    () => [
      {
        ...{ key: 'comment', label: t('comments.entry'), letter: 'r', isInToolbar: true },
        icon: <IconMessagePlus aria-hidden="true" />,
        onPick: (words) => askAt('write', words),
      },
      {
        ...{ key: 'otherWords', label: t('comments.otherWords'), letter: 'w', isInToolbar: true },
        icon: <IconReplace aria-hidden="true" />,
        onPick: (words) => askAt('otherWords', words),
      },
    ],
    [t, askAt],
  );
}
