import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { EditComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed } from '../member.ts';
import { peopleMentioned } from './mentioned.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import { standingAtFirst } from './postComment.ts';
import { wordingsOf } from './wordings.ts';

/** More than anybody writes one comment anew; it bounds the record. */
const EARLIER_KEPT = 20;

/** The author writes a comment or an answer anew; others see that and when. What was done with it is not undone. */
export async function editComment(
  deps: Dependencies,
  about: AboutComment & { readonly input: EditComment },
): Promise<void> {
  const { version, text, suggestion } = about.input;
  const { member, comment, about: on } = await findComment(deps, about);
  const { author: owner, standing } = comment;
  requireAllowed({ ...member, where: { ...member.where, owner } }, 'comment.write');
  if (standing.state === 'withdrawn') throw new AppError('not-allowed', { reason: 'withdrawn' });
  if (comment.outcome) throw new AppError('not-allowed', { reason: 'settled' });
  if (comment.version !== version) throw new AppError('stale-version');
  const mentions = await peopleMentioned(deps, member, { text, on });
  const after: Comment = {
    ...comment,
    mentions,
    version: version + 1,
    text,
    earlier: wordingsOf(comment).slice(-EARLIER_KEPT),
    ...(comment.suggestion && suggestion && { suggestion }),
    editedAt: deps.now(),
    ...(standing.state === 'shown' && { standing: standingAtFirst(member.workspace, member.seat) }),
  };
  await storeComment(deps, member, { after, action: 'comment.edited' });
}
