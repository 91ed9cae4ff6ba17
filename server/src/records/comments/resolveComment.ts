import { AppError } from '@opgave/shared/contract/errors';
import { mayResolve, unansweredOutside } from '@opgave/shared/method/comments';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed } from '../member.ts';
import { type AboutComment, type FoundComment, findComment, storeComment } from './oneComment.ts';
import { threadsOf } from './threads.ts';

type AboutVersion = AboutComment & { readonly version: number };

/** Lays a comment aside that needs nothing more: by its author, or by whoever may answer once it was answered. */
export async function resolveComment(deps: Dependencies, about: AboutVersion): Promise<void> {
  const { member, comment } = await findOpen(deps, about);
  if (comment.resolved) throw new AppError('stale-version');
  const resolved = { by: member.person.id, at: deps.now() };
  const after = { ...comment, version: comment.version + 1, resolved };
  await storeComment(deps, member, { after, action: 'comment.resolved' });
}

/** Brings a comment back among the open ones, by the same people. */
export async function reopenComment(deps: Dependencies, about: AboutVersion): Promise<void> {
  const { member, comment } = await findOpen(deps, about);
  const { resolved, ...open } = comment;
  if (!resolved) throw new AppError('stale-version');
  await storeComment(deps, member, {
    after: { ...open, version: open.version + 1 },
    action: 'comment.reopened',
  });
}

async function findOpen(deps: Dependencies, about: AboutVersion): Promise<FoundComment> {
  const found = await findComment(deps, about);
  const { member, comment } = found;
  requireAllowed(member, 'comment.write');
  if (comment.on.kind === 'comment') throw new AppError('not-found');
  if (comment.standing.state !== 'shown') {
    throw new AppError('not-allowed', { reason: comment.standing.state });
  }
  const isWaiting = await isStillWaiting(deps, found);
  const isMine = comment.author === member.person.id;
  if (!mayResolve({ isMine, isWaiting, ...seatOf(member) })) {
    throw new AppError('not-allowed', { reason: 'waits-for-answer' });
  }
  if (comment.version !== about.version) throw new AppError('stale-version');
  return found;
}

function seatOf({ actor, seat }: Member) {
  const side = actor.seat?.side;
  return { role: seat.role, ...(side && { side }) };
}

async function isStillWaiting(deps: Dependencies, { member, comment }: FoundComment): Promise<boolean> {
  const { records } = deps.storage;
  const { id, sideOfOther } = member.workspace;
  const [comments, seats] = await Promise.all([
    records.listByWorkspace('comment', id),
    records.listByWorkspace('seat', id),
  ]);
  const threads = threadsOf(comments, { seats, sideOfOther });
  return unansweredOutside(threads.filter((thread) => thread.comment.id === comment.id)).length > 0;
}
