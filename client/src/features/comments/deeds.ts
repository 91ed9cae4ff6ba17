import type { CommentView, ReplyView } from '@opgave/shared/contract/comments';

/** What this person may do with comments; only to hide what cannot be done, the server decides. */
export interface CommentRights {
  readonly write: boolean;
  readonly settle: boolean;
  readonly moderate: boolean;
  /** One's own. */
  readonly withdraw: boolean;
}

export type Deed = 'takeUp' | 'notTakenUp' | 'hide' | 'show' | 'withdraw';

/** What can be done with an answer, in the order of the menu. */
export function deedsOn(said: ReplyView, rights: CommentRights): readonly Deed[] {
  if (said.state === 'withdrawn') return [];
  return [
    ...(rights.moderate ? ([said.state === 'hidden' ? 'show' : 'hide'] as const) : []),
    ...(rights.withdraw && said.isMine ? (['withdraw'] as const) : []),
  ];
}

/** What can be done with a comment; it may get an outcome too. */
export function deedsOnComment(comment: CommentView, rights: CommentRights): readonly Deed[] {
  const outcomes = rights.settle && comment.state !== 'withdrawn' ? (['takeUp', 'notTakenUp'] as const) : [];
  return [...outcomes, ...deedsOn(comment, rights)];
}

/** One answers what everyone can read. */
export function mayAnswer({ state }: CommentView, { write }: CommentRights): boolean {
  return write && state === 'shown';
}
