import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { CommentView, PostComment } from '@opgave/shared/contract/comments';
import { placeOfChosen, wordsAt } from '@opgave/shared/method/cardWords';
import type { Documents } from '../documents.ts';
import type { Cards } from './cards.ts';
import { type AnswersOf, answersOnce, cardText } from './cardText.ts';

/**
 * The words of a card that a comment is about, as its text has them now. Words that were changed while somebody wrote
 * about them are quoted as that person saw them, and marked so.
 */
export async function chosenOnCard(
  deps: { readonly documents: Documents },
  { on, words }: Pick<PostComment, 'on' | 'words'>,
  cards: Cards,
): Promise<Comment['words']> {
  if (!words) return undefined;
  const { part, quote } = words;
  const chosen = wordsAt(await cardText(answersOnce(deps), { on, part }, cards), words);
  return chosen ? { part, ...chosen } : { part, quote, place: 0, places: 0, isAsSeen: true };
}

/** The same with where they stand now. */
export async function wordsView(
  answersOf: AnswersOf,
  { on, words }: Pick<Comment, 'words'> & Pick<CommentView, 'on'>,
  cards: Cards,
): Promise<Pick<CommentView, 'words'>> {
  if (!words) return {};
  const { part, quote, isAsSeen } = words;
  const place = isAsSeen ? undefined : placeOfChosen(await cardText(answersOf, { on, part }, cards), words);
  return { words: { part, quote, ...(place && { from: place.from }), ...(isAsSeen && { isAsSeen }) } };
}
