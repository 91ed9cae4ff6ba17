import type { CommentView } from '@opgave/shared/contract/comments';
import { type ReactNode, useCallback, useMemo } from 'react';
import { ChooseOnCards } from '#editor/cardWords/ChooseOnCards.tsx';
import { CardWordsContext, type PickedOnCard } from '#editor/cardWords/cardWords.ts';
import { useOpenMarked } from '#editor/marks/useMarks.ts';
import { cardMarksOf } from './cardMarksOf.ts';
import { useCommentsDesk } from './commentsDesk.ts';
import { keyOf } from './places.ts';
import { useOpenedWords } from './useOpenedWords.ts';

type CommentsOnCardsProps = {
  readonly comments: readonly CommentView[];
  readonly mayComment: boolean;
  readonly children: ReactNode;
};

const EVERYWHERE = { current: document.body };

/** Gives the cards inside it the words that people said something about, and ways to say something about others. */
export function CommentsOnCards({ comments, mayComment, children }: CommentsOnCardsProps) {
  const { opened, open, ask } = useCommentsDesk();
  const openedId = opened?.commentId;
  const given = useMemo(() => {
    const marks = cardMarksOf(comments, openedId);
    return {
      marksIn: (card: PickedOnCard['card'], part: string) => marks.get(`${keyOf(card)} ${part}`) ?? [],
    };
  }, [comments, openedId]);
  const openHere = useCallback(
    (commentId: string) => {
      const pressed = comments.find(({ id }) => id === commentId);
      open(commentId, 'text');
      // Cards often fill the page: then the comments slide over it.
      if (pressed) ask({ place: pressed.on, words: pressed.cardWords, commentId, what: 'read' });
    },
    [comments, open, ask],
  );
  useOpenMarked(EVERYWHERE, openHere);
  useOpenedWords(opened);
  const askAbout = useCallback(
    ({ card, name, part, quote, at, back }: PickedOnCard) =>
      ask({ place: card, words: name, chosen: { part, quote, at }, back, what: 'write' }),
    [ask],
  );
  return (
    <CardWordsContext value={given}>
      {children}
      {mayComment && <ChooseOnCards onPick={askAbout} />}
    </CardWordsContext>
  );
}
