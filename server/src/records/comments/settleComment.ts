import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { SettleComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import { maySettle } from '@opgave/shared/method/comments';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed } from '../member.ts';
import { mayWriteIn } from '../sourceLinks/requireWriter.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';

/**
 * Says what was done with a comment: taken up at a place, or not, with the reason. A hidden comment may get an outcome
 * too, for it keeps holding the gate until then.
 */
export async function settleComment(
  deps: Dependencies,
  about: AboutComment & { readonly input: SettleComment },
): Promise<void> {
  const { input } = about;
  const { member, comment } = await findComment(deps, about);
  requireAllowed(member, 'comment.write');
  if (comment.on.kind === 'comment') throw new AppError('not-found');
  if (!(await maySettleHere(deps, member, comment)))
    throw new AppError('not-allowed', { reason: 'from-inside' });
  if (comment.standing.state === 'withdrawn') throw new AppError('not-allowed', { reason: 'withdrawn' });
  if (comment.version !== input.version) throw new AppError('stale-version');
  const outcome = { ...wordsOf(input), by: member.person.id, at: deps.now() };
  const after: Comment = { ...comment, version: comment.version + 1, outcome };
  await storeComment(deps, member, { after, action: `comment.${input.kind}` });
}

/** Whoever writes the text decides on a suggestion for it, also somebody from outside. */
async function maySettleHere(deps: Dependencies, member: Member, comment: Comment): Promise<boolean> {
  const { seat } = member.actor;
  if (seat !== undefined && maySettle(seat)) return true;
  const { on, suggestion } = comment;
  return suggestion !== undefined && on.kind === 'section' && mayWriteIn(deps, member, on);
}

function wordsOf(input: SettleComment) {
  if (input.kind === 'notTakenUp') return { kind: input.kind, reason: input.reason };
  return { kind: input.kind, place: input.place, sentence: input.sentence };
}
