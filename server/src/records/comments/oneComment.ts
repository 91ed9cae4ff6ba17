import type { Comment } from '@opgave/shared/contract/commentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { CommentId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { cardState, readCards } from './cards.ts';
import { onTarget } from './place.ts';

export interface AboutComment {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly commentId: CommentId;
}

export interface FoundComment {
  readonly member: Member;
  readonly comment: Comment;
  /** What the whole thread is about. */
  readonly about: CommentTarget;
}

/** A comment that is hidden or waits is there for its author and the facilitator; for others there is none. */
export function isShownTo({ actor, where, person }: Member, { standing, author }: Comment): boolean {
  const isOpen = standing.state === 'shown' || standing.state === 'withdrawn';
  if (isOpen || author === person.id) return true;
  return can(actor, 'comment.moderate', where);
}

/** The comment or answer with who asks for it; what one may not see and what is not there answer alike (T12). */
export async function findComment(
  deps: Dependencies,
  { workspaceId, personId, commentId }: AboutComment,
): Promise<FoundComment> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.read');
  const comment = await shownComment(deps, member, commentId);
  const under =
    comment.on.kind === 'comment' ? await shownComment(deps, member, comment.on.commentId) : comment;
  if (under.on.kind === 'comment') throw new AppError('not-found');
  await requireReadable(deps, member, under.on);
  return { member, comment, about: under.on };
}

async function requireReadable(deps: Dependencies, member: Member, on: CommentTarget): Promise<void> {
  if (!can(member.actor, onTarget(on, 'read'), member.where)) throw new AppError('not-found');
  if (on.kind === 'section') return;
  const seats = await deps.storage.records.listByWorkspace('seat', member.workspace.id);
  const cards = await readCards(deps, member, seats);
  if (cardState(member, on, cards).kind === 'unseen') throw new AppError('not-found');
}

async function shownComment(
  { storage }: Pick<Dependencies, 'storage'>,
  member: Member,
  commentId: CommentId,
): Promise<Comment> {
  const comment = await storage.records.get('comment', commentId);
  if (comment?.workspaceId !== member.workspace.id || !isShownTo(member, comment)) {
    throw new AppError('not-found');
  }
  return comment;
}

interface CommentChange {
  readonly after: Comment;
  readonly action: string;
  /** What is written together with it: all or nothing. */
  readonly also?: readonly RecordWrite[];
}

/** Stores a comment, new or changed, with its audit event that holds none of its words, and tells the table. */
export async function storeComment(
  deps: Dependencies,
  member: Member,
  { after, action, also = [] }: CommentChange,
): Promise<void> {
  await deps.storage.records.commit(
    [{ kind: 'comment', value: after }, ...also],
    [decision(deps, member, { action, object: `comment:${after.id}`, details: {} })],
  );
  const { bus } = deps.storage;
  bus.publish('comments.changed', { workspaceId: member.workspace.id });
  if (after.on.kind === 'score') bus.publish('values.changed', { workspaceId: member.workspace.id });
}
