import type { Comment } from '@opgave/shared/contract/commentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import { maySettle } from '@opgave/shared/method/comments';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { mayWriteIn } from '../sourceLinks/requireWriter.ts';

/** Who may say what was done with a comment. Whoever writes the text decides on a suggestion for it, also from outside. */
export async function requireSettler(deps: Dependencies, member: Member, comment: Comment): Promise<void> {
  const { seat } = member.actor;
  if (seat !== undefined && maySettle(seat)) return;
  const { on, suggestion } = comment;
  if (suggestion !== undefined && on.kind === 'section' && (await mayWriteIn(deps, member, on))) return;
  throw new AppError('not-allowed', { reason: 'from-inside' });
}
