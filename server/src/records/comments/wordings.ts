import type { Comment } from '@opgave/shared/contract/commentRecord';

/** A comment in all words that it had, the oldest first. */
export function wordingsOf({
  text,
  earlier = [],
  placedAt,
  editedAt = placedAt,
}: Comment): NonNullable<Comment['earlier']> {
  return [...earlier, { text, at: editedAt }];
}

/** The words of a comment that minutes may hold which were last kept then: nothing that was written later. */
export function wordsUntil(comment: Comment, keptAt = Infinity): readonly string[] {
  return wordingsOf(comment).flatMap(({ text, at }) => (at <= keptAt ? [text] : []));
}
