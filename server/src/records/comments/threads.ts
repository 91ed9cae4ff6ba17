import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Seat } from '@opgave/shared/contract/records';
import type { CommentId, PersonId } from '@opgave/shared/ids';
import type { CommentOutcome, CommentReply, CommentThread } from '@opgave/shared/method/comments';
import { type Group, type Side, sideOf } from '@opgave/shared/method/groups';
import { spotOf } from './place.ts';

/** A comment on a section or a card with everything that was said under it, as the rules of the method read it. */
export interface Thread extends CommentThread {
  readonly place: CommentTarget;
  readonly comment: Comment;
  /** The oldest first. */
  readonly answers: readonly Comment[];
}

interface AroundThreads {
  readonly seats: readonly Seat[];
  readonly sideOfOther: Side;
}

/** Every comment with its answers. It counts for the group of today; of somebody who left, for the group they had. */
export function threadsOf(comments: readonly Comment[], around: AroundThreads): readonly Thread[] {
  const answersTo = byComment(comments);
  const groupOf = new Map(around.seats.map(({ personId, group }) => [personId, group]));
  const sideFor = (comment: Comment) => sideOfAuthor(comment, groupOf, around.sideOfOther);
  return comments.flatMap((comment) => {
    if (comment.on.kind === 'comment') return [];
    const answers = answersTo.get(comment.id) ?? [];
    const thread = { place: comment.on, comment, answers, at: comment.placedAt };
    const replies = answers.map((answer) => ({ ...spoken(answer), ...sideFor(answer) }));
    return [{ ...thread, ...spoken(comment), ...sideFor(comment), replies, ...outcomeOf(comment) }];
  });
}

function byComment(comments: readonly Comment[]): ReadonlyMap<CommentId, readonly Comment[]> {
  const answers = new Map<CommentId, Comment[]>();
  for (const comment of comments.toSorted((one, other) => one.placedAt - other.placedAt)) {
    if (comment.on.kind !== 'comment') continue;
    const before = answers.get(comment.on.commentId);
    if (before) before.push(comment);
    else answers.set(comment.on.commentId, [comment]);
  }
  return answers;
}

function spoken({ role, standing }: Comment): Pick<CommentReply, 'role' | 'state'> {
  return { role, state: standing.state };
}

function sideOfAuthor(
  { author, group }: Comment,
  groupOf: ReadonlyMap<PersonId, Group | undefined>,
  sideOfOther: Side,
): { readonly side?: Side } {
  const current = groupOf.get(author) ?? group;
  return current === undefined ? {} : { side: sideOf(current, sideOfOther) };
}

function outcomeOf({ outcome }: Comment): { readonly outcome?: CommentOutcome } {
  if (outcome === undefined) return {};
  if (outcome.kind === 'notTakenUp') return { outcome: { kind: 'notTakenUp', reason: outcome.reason } };
  return { outcome: { kind: 'takenUp', link: spotOf(outcome.place) } };
}
