import type { Side } from './groups.ts';
import type { Role } from './roles.ts';

/** What was done with a comment: taken up, with a link to the sentence, or not, with the reason. */
export type CommentOutcome =
  | { readonly kind: 'takenUp'; readonly link: string }
  | { readonly kind: 'notTakenUp'; readonly reason: string };

export interface CommentReply {
  readonly role: Role;
  readonly side?: Side;
  readonly state: CommentState;
}

/** `waiting` for the facilitator, before others see it. */
export type CommentState = 'shown' | 'waiting' | 'hidden' | 'withdrawn';

export interface CommentThread {
  readonly side?: Side;
  readonly at: number;
  readonly state: CommentState;
  readonly replies: readonly CommentReply[];
  readonly outcome?: CommentOutcome;
}

/** Characters of the reason why a comment is not taken up. */
export const MIN_OUTCOME_REASON = 20;

/** Whether an outcome says what it must say. */
export function isOutcomeComplete(outcome: CommentOutcome): boolean {
  if (outcome.kind === 'takenUp') return outcome.link.trim() !== '';
  return outcome.reason.trim().length >= MIN_OUTCOME_REASON;
}

/**
 * Comments from outside that hold `DEF_OUTSIDE_ANSWERED`. A hidden one is answered by an outcome only; one placed after
 * the announced last moment does not hold the gate.
 */
export function unansweredOutside<T extends CommentThread>(
  comments: readonly T[],
  announcedUntil = Number.POSITIVE_INFINITY,
): readonly T[] {
  return comments.filter(
    (comment) => isFromOutside(comment) && comment.at < announcedUntil && !isAnswered(comment),
  );
}

/** Comments from outside that came too late for the gate: shown in the consent round, and settled before `choose`. */
export function lateWithoutOutcome<T extends CommentThread>(
  comments: readonly T[],
  announcedUntil: number,
): readonly T[] {
  return comments.filter(
    (comment) => isFromOutside(comment) && comment.at >= announcedUntil && !hasOutcome(comment),
  );
}

/** From outside first, open ones on top, then as they came (`method.md` section 15, fair start). */
export function orderComments<T extends CommentThread>(comments: readonly T[]): readonly T[] {
  const weight = (comment: T) => (comment.side === 'outside' ? 0 : 2) + Number(isAnswered(comment));
  return comments.toSorted((one, other) => weight(one) - weight(other) || one.at - other.at);
}

/** Whether it got an outcome or, as long as it can be read, an answer that counts. */
function isAnswered(comment: CommentThread): boolean {
  if (hasOutcome(comment)) return true;
  return comment.state === 'shown' && comment.replies.some(isAnswer);
}

/** One that cannot be read is no answer. */
function isAnswer({ state, ...speaker }: CommentReply): boolean {
  return state === 'shown' && maySettle(speaker);
}

/** Whose answer counts, and who may give a comment its outcome: an inside seat, the sponsor or the facilitator. */
export function maySettle({ role, side }: Pick<CommentReply, 'role' | 'side'>): boolean {
  return role === 'sponsor' || role === 'facilitator' || (side === 'inside' && role !== 'observer');
}

/**
 * Who may lay a comment aside: its author, or whoever may settle it, but never as long as somebody from outside waits for
 * an answer.
 */
export function mayResolve(
  asker: Pick<CommentReply, 'role' | 'side'> & { readonly isMine: boolean; readonly isWaiting: boolean },
): boolean {
  return asker.isMine || (!asker.isWaiting && maySettle(asker));
}

function hasOutcome({ outcome }: CommentThread): boolean {
  return outcome !== undefined && isOutcomeComplete(outcome);
}

function isFromOutside({ side, state }: CommentThread): boolean {
  return side === 'outside' && state !== 'withdrawn';
}
