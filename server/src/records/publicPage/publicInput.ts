import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Workspace } from '@opgave/shared/contract/records';
import { maySettle } from '@opgave/shared/method/comments';
import { isSharedSince } from '@opgave/shared/method/opening';
import { type Thread, threadsOf } from '../comments/threads.ts';
import type { RoundDeps } from '../consent/rounds.ts';
import { cardsOnTable } from './publicCards.ts';
import { isChoicePublic, untilOf } from './publicChoice.ts';
import type { PublicInput } from './publicView.ts';
import { type Spoken, spokenAtTable } from './speakers.ts';

/** What people said about anything at the table and what was done with it, from outside first. Nobody is named. */
export async function publicInput(deps: RoundDeps, workspace: Workspace): Promise<readonly PublicInput[]> {
  const { storage } = deps;
  const { id, sideOfOther } = workspace;
  const [comments, seats, hasChoice, isOnTable, spoken] = await Promise.all([
    storage.records.listByWorkspace('comment', id),
    storage.records.listByWorkspace('seat', id),
    isChoicePublic(deps, workspace),
    cardsOnTable(deps, workspace),
    spokenAtTable(deps, workspace, ['participant', 'commenter']),
  ]);
  const isPublic = (place: CommentTarget) =>
    place.kind === 'option' || place.kind === 'choice' ? hasChoice : isOnTable(place);
  const until = untilOf(workspace);
  const shown = threadsOf(comments, { seats, sideOfOther }).filter(
    ({ comment, place }) =>
      comment.standing.state === 'shown' &&
      isAsOf(comment, until) &&
      isShared(workspace, comment) &&
      isPublic(place),
  );
  const outside = shown.filter(({ side }) => side === 'outside');
  const others = shown.filter(({ side }) => side !== 'outside');
  return [...outside, ...others].flatMap(
    (thread) => inputOf(thread, { spoken, workspace, until, isPublic }) ?? [],
  );
}

/** Whether these are the words of then, and could be read then; those from before an edit are not kept. */
function isAsOf({ placedAt, editedAt = placedAt, shownSince = placedAt }: Comment, until: number): boolean {
  return Math.max(editedAt, shownSince) <= until;
}

/** Whoever was not asked, when the table was opened, did not say yes. */
function isShared(workspace: Workspace, { author, placedAt }: Comment): boolean {
  return isSharedSince(workspace, { personId: author, at: placedAt });
}

interface AroundInput {
  readonly spoken: Spoken;
  readonly workspace: Workspace;
  readonly until: number;
  readonly isPublic: (place: CommentTarget) => boolean;
}

function inputOf({ comment, answers, replies, place }: Thread, around: AroundInput): PublicInput | undefined {
  const { spoken, workspace, until } = around;
  const counts = replies.map((reply) => reply.state === 'shown' && maySettle(reply));
  const answer = answers.find(
    (one, index) => counts[index] && isAsOf(one, until) && isShared(workspace, one),
  );
  const done = doneWith(comment, answer, around);
  if (!done) return undefined;
  const { group, text } = comment;
  return { by: spoken(group), on: place, text, ...done };
}

/** Without an outcome that may be read the first answer that counts for the gate says what was done. */
function doneWith(
  { outcome }: Comment,
  answer: Comment | undefined,
  { until, isPublic }: AroundInput,
): Pick<PublicInput, 'outcome' | 'words'> | undefined {
  if (outcome && outcome.at <= until) {
    if (outcome.kind === 'notTakenUp') return { outcome: 'notTakenUp', words: outcome.reason };
    if (isPublic(outcome.place)) return { outcome: 'takenUp', words: outcome.sentence };
  }
  return answer && { outcome: 'answered', words: answer.text };
}
