import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { unansweredOutside } from '@opgave/shared/method/comments';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { threadsOf } from '#records/comments/threads.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** The section of every comment from outside that nobody answered yet, each once, the oldest first. */
export async function commentsFacts(
  { storage }: Pick<FacilitationDeps, 'storage'>,
  { id, sideOfOther }: Workspace,
  seats: readonly Seat[],
): Promise<Pick<LaterFacts, 'unansweredOutsideComments'>> {
  const comments = await storage.records.listByWorkspace('comment', id);
  const waiting = unansweredOutside(threadsOf(comments, { seats, sideOfOther })).toSorted(
    (one, other) => one.at - other.at,
  );
  return { unansweredOutsideComments: [...new Set(waiting.map(({ place }) => place.section))] };
}
