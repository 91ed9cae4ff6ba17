import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { lateWithoutOutcome, unansweredOutside } from '@opgave/shared/method/comments';
import type { CommentSpot, LaterFacts } from '@opgave/shared/method/facts';
import { commentsUntil } from '#records/comments/lastCommentDay.ts';
import { spotOf } from '#records/comments/place.ts';
import { type Thread, threadsOf } from '#records/comments/threads.ts';
import type { FacilitationDeps } from './dependencies.ts';

type CommentFacts = Pick<
  LaterFacts,
  'unansweredOutsideComments' | 'openOutsideComments' | 'lateOutsideComments'
>;

/**
 * Where every comment from outside stands that nobody answered yet, each once, the oldest first; and those that came
 * after the announced last day, which need an outcome before `choose`. What comes in later is answered before the table goes on.
 */
export async function commentsFacts(
  { storage }: Pick<FacilitationDeps, 'storage'>,
  workspace: Workspace,
  seats: readonly Seat[],
): Promise<CommentFacts> {
  const { id, sideOfOther } = workspace;
  const comments = await storage.records.listByWorkspace('comment', id);
  const threads = threadsOf(comments, { seats, sideOfOther });
  const until = commentsUntil(workspace);
  return {
    unansweredOutsideComments: spotsOf(unansweredOutside(threads, until)),
    openOutsideComments: spotsOf(unansweredOutside(threads)),
    lateOutsideComments: spotsOf(until === undefined ? [] : lateWithoutOutcome(threads, until)),
  };
}

function spotsOf(threads: readonly Thread[]): readonly CommentSpot[] {
  const inOrder = threads.toSorted((one, other) => one.at - other.at);
  return [...new Set(inOrder.map(({ place }) => spotOf(place)))];
}
