import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { HideComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed } from '../member.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';

/** The facilitator takes a comment or an answer out of sight; its words stay, and its author reads why. */
export async function hideComment(
  deps: Dependencies,
  about: AboutComment & { readonly input: HideComment },
): Promise<void> {
  const { version, reason } = about.input;
  const standing = { state: 'hidden', reason } as const;
  await moderate(deps, about, { version, standing, from: ['shown', 'waiting'], action: 'comment.hidden' });
}

/** The facilitator lets a comment through that waited, or brings a hidden one back. */
export async function showComment(
  deps: Dependencies,
  about: AboutComment & { readonly version: number },
): Promise<void> {
  const standing = { state: 'shown' } as const;
  const { version } = about;
  await moderate(deps, about, { version, standing, from: ['hidden', 'waiting'], action: 'comment.restored' });
}

interface Moderation {
  readonly version: number;
  readonly standing: Comment['standing'];
  /** How it must stand now. */
  readonly from: readonly Comment['standing']['state'][];
  readonly action: string;
}

async function moderate(deps: Dependencies, about: AboutComment, wish: Moderation): Promise<void> {
  const { version, standing, from, action } = wish;
  const { member, comment } = await findComment(deps, about);
  requireAllowed(member, 'comment.moderate');
  if (comment.version !== version || !from.includes(comment.standing.state))
    throw new AppError('stale-version');
  const shownSince = standing.state === 'shown' ? deps.now() : comment.shownSince;
  const after = {
    ...comment,
    version: version + 1,
    standing,
    ...(shownSince !== undefined && { shownSince }),
  };
  await storeComment(deps, member, { after, action });
}
