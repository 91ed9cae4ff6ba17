import type { Comment } from '@opgave/shared/contract/commentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed } from '../member.ts';
import { takenOutOfMinutes, wentOnAt } from '../sessions/takenOutOfMinutes.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import { wordsUntil } from './wordings.ts';

/** The author takes a comment or an answer back, in any phase: the words go from the record and from minutes. */
export async function withdrawComment(
  deps: Dependencies,
  about: AboutComment & { readonly version: number },
): Promise<void> {
  const { member, comment } = await findComment(deps, about);
  const { author: owner, version, standing } = comment;
  requireAllowed({ ...member, where: { ...member.where, owner } }, 'comment.withdraw');
  if (version !== about.version || standing.state === 'withdrawn') throw new AppError('stale-version');
  const { suggestion: _, words: __, earlier: ___, passage, ...rest } = comment;
  const kept = { ...rest, ...(passage && !passage.isAsSeen && { passage }) };
  const after: Comment = { ...kept, version: version + 1, text: '', standing: { state: 'withdrawn' } };
  const also = await takenOutOfMinutes(deps, member, {
    wordsIn: ({ keptAt }) => wordsUntil(comment, keptAt),
    isSaidIn: wentOnAt(comment.placedAt),
  });
  await storeComment(deps, member, { after, action: 'comment.withdrawn', also });
}
