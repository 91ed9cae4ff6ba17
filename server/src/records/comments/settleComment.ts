import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { SettleComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed } from '../member.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import type { PassageDeps } from './passage.ts';
import { requireSettler } from './requireSettler.ts';
import { takenAt } from './takingUp.ts';

/**
 * Says what was done with a comment: taken up in a sentence that stands there, or not, with the reason. A hidden comment may get an outcome
 * too, for it keeps holding the gate until then.
 */
export async function settleComment(
  deps: Dependencies & PassageDeps,
  about: AboutComment & { readonly input: SettleComment },
): Promise<void> {
  const { input } = about;
  const { member, comment } = await findComment(deps, about);
  requireAllowed(member, 'comment.write');
  if (comment.on.kind === 'comment') throw new AppError('not-found');
  await requireSettler(deps, member, comment);
  if (comment.standing.state === 'withdrawn') throw new AppError('not-allowed', { reason: 'withdrawn' });
  if (comment.version !== input.version) throw new AppError('stale-version');
  const outcome = { ...(await wordsOf(deps, member, input)), by: member.person.id, at: deps.now() };
  const after: Comment = { ...comment, version: comment.version + 1, outcome };
  await storeComment(deps, member, { after, action: `comment.${input.kind}` });
}

async function wordsOf(deps: Dependencies & PassageDeps, member: Member, input: SettleComment) {
  if (input.kind === 'notTakenUp') return { kind: input.kind, reason: input.reason };
  const { kind, place, sentence } = input;
  const passage = await takenAt(deps, member, { place, sentence });
  return { kind, place, sentence, ...(passage && { passage }) };
}
