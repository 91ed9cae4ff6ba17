import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import { maySettle } from '@opgave/shared/method/comments';
import { isWithheld } from '@opgave/shared/method/opening';
import type { Dependencies } from '#identity/dependencies.ts';
import { type Thread, threadsOf } from '../comments/threads.ts';
import type { PublicInput } from './publicView.ts';
import { type Spoken, spokenAtTable } from './speakers.ts';

/** What people said about the text and what was done with it, from outside first. Nobody is named. */
export async function publicInput(
  deps: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
): Promise<readonly PublicInput[]> {
  const { storage } = deps;
  const { id, sideOfOther, publication } = workspace;
  const [comments, seats] = await Promise.all([
    storage.records.listByWorkspace('comment', id),
    storage.records.listByWorkspace('seat', id),
  ]);
  const threads = threadsOf(comments, { seats, sideOfOther });
  const spoken = await spokenAtTable(deps, workspace, ['participant', 'commenter']);
  const until = publication?.at ?? Number.POSITIVE_INFINITY;
  const shown = threads.filter(
    ({ comment }) =>
      comment.standing.state === 'shown' &&
      comment.placedAt <= until &&
      !isWithheld(workspace, comment.author),
  );
  const outside = shown.filter(({ side }) => side === 'outside');
  const others = shown.filter(({ side }) => side !== 'outside');
  return [...outside, ...others].flatMap((thread) => inputOf(thread, { spoken, workspace }) ?? []);
}

interface AroundInput {
  readonly spoken: Spoken;
  readonly workspace: Workspace;
}

function inputOf(
  { comment, answers, replies, place }: Thread,
  { spoken, workspace }: AroundInput,
): PublicInput | undefined {
  if (place.kind !== 'section' || place.document !== 'problem') return undefined;
  const counts = replies.map((reply) => reply.state === 'shown' && maySettle(reply));
  const done = doneWith(
    comment,
    answers.find(({ author }, index) => counts[index] && !isWithheld(workspace, author)),
  );
  if (!done) return undefined;
  const { group, text } = comment;
  return { by: spoken(group), section: place.section, text, ...done };
}

/** Without an outcome the first answer that counts for the gate says what was done. */
function doneWith(
  { outcome }: Comment,
  answer: Comment | undefined,
): Pick<PublicInput, 'outcome' | 'words'> | undefined {
  if (outcome?.kind === 'takenUp') return { outcome: 'takenUp', words: outcome.sentence };
  if (outcome?.kind === 'notTakenUp') return { outcome: 'notTakenUp', words: outcome.reason };
  return answer && { outcome: 'answered', words: answer.text };
}
