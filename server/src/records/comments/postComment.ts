import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { PostComment, ReplyToComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import { CommentId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import { onTextOf } from './place.ts';

interface Posting {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: PostComment;
}

/** Says something about a section, as long as its text takes comments in this phase. */
export async function postComment(deps: Dependencies, posting: Posting): Promise<CommentId> {
  const { workspaceId, personId, input } = posting;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.write');
  requireAllowed(member, onTextOf(input.on, 'comment'));
  const after = newComment(deps, member, input);
  await storeComment(deps, member, { after, action: 'comment.posted' });
  return after.id;
}

/** Answers a comment that everyone can read. */
export async function replyToComment(
  deps: Dependencies,
  about: AboutComment & { readonly input: ReplyToComment },
): Promise<CommentId> {
  const { member, comment } = await findComment(deps, about);
  requireAllowed(member, 'comment.write');
  if (comment.on.kind === 'comment') throw new AppError('not-found');
  if (comment.standing.state !== 'shown')
    throw new AppError('not-allowed', { reason: comment.standing.state });
  const on = { kind: 'comment', commentId: comment.id } as const;
  const after = newComment(deps, member, { on, text: about.input.text });
  await storeComment(deps, member, { after, action: 'comment.answered' });
  return after.id;
}

function newComment(
  deps: Dependencies,
  { workspace, person, seat }: Member,
  { on, text }: Pick<Comment, 'on' | 'text'>,
): Comment {
  return {
    id: CommentId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    author: person.id,
    role: seat.role,
    ...(seat.group !== undefined && { group: seat.group }),
    on,
    text,
    phase: workspace.phase,
    placedAt: deps.now(),
    standing: { state: 'shown' },
  };
}
