import type { CommentView } from '@opgave/shared/contract/comments';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { orderComments } from '@opgave/shared/method/comments';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { commentView } from './commentView.ts';
import { isShownTo } from './oneComment.ts';
import { onTextOf } from './place.ts';
import { type Thread, threadsOf } from './threads.ts';

/** Every comment that this person may read, those from outside first and open ones on top. */
export async function listComments(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<CommentView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.read');
  const [comments, seats] = await Promise.all([
    deps.storage.records.listByWorkspace('comment', workspaceId),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const threads = threadsOf(comments, { seats, sideOfOther: member.workspace.sideOfOther });
  const shown = threads.filter((thread) => isThreadShown(member, thread));
  return orderComments(shown).map((thread) => commentView(thread, { member, seats }));
}

/** A comment that was withdrawn is only worth a place for what was said under it. */
function isThreadShown(member: Member, { comment, answers, place }: Thread): boolean {
  if (!can(member.actor, onTextOf(place, 'read'), member.where)) return false;
  if (!isShownTo(member, comment)) return false;
  if (comment.standing.state !== 'withdrawn') return true;
  return answers.some((answer) => answer.standing.state !== 'withdrawn' && isShownTo(member, answer));
}
