import type { CommentView, ReplyView } from '@opgave/shared/contract/comments';
import type { SectionPlace } from '@opgave/shared/contract/place';

/** What this person may do with comments; only to hide what cannot be done, the server decides. */
export interface CommentRights {
  readonly write: boolean;
  readonly settle: boolean;
  readonly moderate: boolean;
  /** One's own. */
  readonly withdraw: boolean;
  /** Anyone at the table, of what others say. */
  readonly report: boolean;
  /** To the right door, what belongs elsewhere. */
  readonly sendOn: boolean;
  /** The text itself, by its name. */
  readonly writeText: Readonly<Record<SectionPlace['document'], boolean>>;
}

export type Deed =
  | 'takeUp'
  | 'notTakenUp'
  | 'edit'
  | 'resolve'
  | 'reopen'
  | 'hide'
  | 'show'
  | 'letThrough'
  | 'withdraw'
  | 'report'
  | 'sendOn';

const MODERATION: Readonly<Record<ReplyView['state'], readonly Deed[]>> = {
  shown: ['hide'],
  waiting: ['letThrough', 'hide'],
  hidden: ['show'],
  withdrawn: [],
};

/** What can be done with an answer, in the order of the menu. */
export function deedsOn(said: ReplyView, rights: CommentRights): readonly Deed[] {
  if (said.state === 'withdrawn') return [];
  return [
    ...(rights.write && said.isMine ? (['edit'] as const) : []),
    ...(rights.sendOn && said.state === 'shown' ? (['sendOn'] as const) : []),
    ...(rights.moderate ? MODERATION[said.state] : []),
    ...(rights.withdraw && said.isMine ? (['withdraw'] as const) : []),
    ...(rights.report && !said.isMine ? (['report'] as const) : []),
  ];
}

/** What can be done with a comment; it may get an outcome too. */
export function deedsOnComment(comment: CommentView, rights: CommentRights): readonly Deed[] {
  const outcomes = rights.settle && comment.state !== 'withdrawn' ? (['takeUp', 'notTakenUp'] as const) : [];
  const own = deedsOn(comment, rights).filter((deed) => deed !== 'edit' || !comment.outcome);
  return [...outcomes, ...layingAside(comment, rights), ...own];
}

function layingAside(comment: CommentView, { write, settle }: CommentRights): readonly Deed[] {
  const isTheirs = comment.isMine || (settle && !comment.isWaiting);
  if (!write || comment.state !== 'shown' || !isTheirs) return [];
  return [comment.resolved ? 'reopen' : 'resolve'];
}

/** Whoever writes the text decides on what should stand in it. */
export function mayDecide(
  { on, suggestion, outcome, state, resolved }: CommentView,
  rights: CommentRights,
): boolean {
  if (!suggestion || outcome || resolved || state !== 'shown' || on.kind !== 'section') return false;
  return rights.writeText[on.document];
}

/** One answers what everyone can read. */
export function mayAnswer({ state }: CommentView, { write }: CommentRights): boolean {
  return write && state === 'shown';
}
