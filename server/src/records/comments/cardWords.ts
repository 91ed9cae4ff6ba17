import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { CommentView, PostComment } from '@opgave/shared/contract/comments';
import type { CardPlace } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import { placeOfChosen, wordsAt } from '@opgave/shared/method/cardWords';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '../documents.ts';
import type { Cards } from './cards.ts';
import { cardText } from './cardText.ts';

interface TextDeps {
  readonly documents: Documents;
}

/**
 * The words of a card that a comment is about, as its text has them now. Words that were changed while somebody wrote
 * about them are quoted as that person saw them, and marked so.
 */
export async function chosenOnCard(
  deps: TextDeps,
  { on, words }: Pick<PostComment, 'on' | 'words'>,
  cards: Cards,
): Promise<Comment['words']> {
  if (!words) return undefined;
  const { part, quote } = words;
  const chosen = wordsAt(await cardText(deps, { on, part }, cards), words);
  return chosen ? { part, ...chosen } : { part, quote, place: 0, places: 0, isAsSeen: true };
}

/** The same with where they stand now. */
export async function wordsView(
  deps: TextDeps,
  { on, words }: Pick<Comment, 'words'> & Pick<CommentView, 'on'>,
  cards: Cards,
): Promise<Pick<CommentView, 'words'>> {
  if (!words) return {};
  const { part, quote, isAsSeen } = words;
  const place = isAsSeen ? undefined : placeOfChosen(await cardText(deps, { on, part }, cards), words);
  return { words: { part, quote, ...(place && { from: place.from }), ...(isAsSeen && { isAsSeen }) } };
}

/** A card was taken back: its words go from what was said about it too, as they went from the card. */
export async function forgetQuotes(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  isThisCard: (on: CardPlace) => boolean,
): Promise<void> {
  const comments = await storage.records.listByWorkspace('comment', workspaceId);
  const writes = comments.flatMap(({ words, ...comment }) => {
    const { on } = comment;
    if (!words || on.kind === 'section' || on.kind === 'comment' || !isThisCard(on)) return [];
    return [{ kind: 'comment' as const, value: { ...comment, version: comment.version + 1 } }];
  });
  if (writes.length === 0) return;
  await storage.records.commit(writes, []);
  storage.bus.publish('comments.changed', { workspaceId });
}
