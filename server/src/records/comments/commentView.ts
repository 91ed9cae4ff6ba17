import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { CommentView, OutcomeView, ReplyView } from '@opgave/shared/contract/comments';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import { unansweredOutside } from '@opgave/shared/method/comments';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { type Cards, cardState } from './cards.ts';
import { commentsUntil } from './lastCommentDay.ts';
import { mentionsOf } from './mentioned.ts';
import { isShownTo } from './oneComment.ts';
import type { Thread } from './threads.ts';

export interface AroundComment {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly cards: Cards;
}

/** A comment as one person sees it: without the answers that were hidden from them. */
export function commentView(thread: Thread, around: AroundComment): CommentView {
  const { comment, answers, place, side } = thread;
  const outcome = outcomeView(comment, around.seats);
  const shown = answers.filter((answer) => isAnswerShown(around.member, answer));
  return {
    ...saidView(comment, around),
    on: place,
    ...(comment.passage && { passage: comment.passage }),
    ...(comment.suggestion && { suggestion: comment.suggestion }),
    ...cardWords(place, around),
    ...(side !== undefined && { side }),
    isWaiting: unansweredOutside([thread]).length > 0,
    isLate: thread.at >= (commentsUntil(around.member.workspace) ?? Number.POSITIVE_INFINITY),
    replies: shown.map((answer) => saidView(answer, around)),
    ...(outcome !== undefined && { outcome }),
    ...(comment.resolved && { resolved: doneBy(comment.resolved, around.seats) }),
  };
}

function cardWords(place: CommentTarget, { member, cards }: AroundComment): Pick<CommentView, 'cardWords'> {
  if (place.kind === 'section') return {};
  const card = cardState(member, place, cards);
  return card.kind === 'there' ? { cardWords: card.words } : {};
}

function isAnswerShown(member: Member, answer: Comment): boolean {
  return answer.standing.state !== 'withdrawn' && isShownTo(member, answer);
}

function saidView(comment: Comment, { member, seats }: Omit<AroundComment, 'cards'>): ReplyView {
  const { id, version, author, role, text, placedAt, editedAt, standing } = comment;
  const seat = seats.find(({ personId }) => personId === author);
  const group = seat?.group ?? comment.group;
  const isGone = standing.state === 'withdrawn';
  return {
    id,
    version,
    by: {
      name: isGone ? '' : (seat?.displayName ?? ''),
      ...(group !== undefined && !isGone && { group }),
      role,
    },
    isMine: author === member.person.id,
    placedAt: timestamp(placedAt),
    state: standing.state,
    text,
    ...mentionsView(text, member, seats),
    ...(editedAt !== undefined && { editedAt: timestamp(editedAt) }),
    ...(standing.state === 'hidden' && { reason: standing.reason }),
  };
}

function mentionsView(text: string, { person }: Member, seats: readonly Seat[]): Pick<ReplyView, 'mentions'> {
  const mentions = mentionsOf(text, seats);
  if (mentions.length === 0) return {};
  return {
    mentions: mentions.map(({ at, length, people }) => ({ at, length, isMe: people.includes(person.id) })),
  };
}

function outcomeView({ outcome }: Comment, seats: readonly Seat[]): OutcomeView | undefined {
  if (outcome === undefined) return undefined;
  const settled = doneBy(outcome, seats);
  if (outcome.kind === 'notTakenUp') return { kind: outcome.kind, reason: outcome.reason, ...settled };
  const { kind, place, sentence, passage } = outcome;
  return { kind, place, sentence, ...(passage && { passage }), ...settled };
}

function doneBy({ by, at }: NonNullable<Comment['resolved']>, seats: readonly Seat[]) {
  return { by: nameOf(by, seats), at: timestamp(at) };
}

function nameOf(person: PersonId, seats: readonly Seat[]): string {
  return seats.find(({ personId }) => personId === person)?.displayName ?? '';
}
