import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { CardPlace } from '@opgave/shared/contract/place';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { type Cards, cardState, readCards } from '../comments/cards.ts';
import { onTarget } from '../comments/place.ts';
import { type Thread, threadsOf } from '../comments/threads.ts';

/** Comments and answers that everyone at the table reads: nothing under what waits, is hidden, unseen or was taken back. */
export async function openComments(
  { storage }: Pick<Dependencies, 'storage'>,
  member: Member,
): Promise<readonly Comment[]> {
  const { id, sideOfOther } = member.workspace;
  const [comments, seats] = await Promise.all([
    storage.records.listByWorkspace('comment', id),
    storage.records.listByWorkspace('seat', id),
  ]);
  const cards = await readCards({ storage }, member, seats);
  return threadsOf(comments, { seats, sideOfOther })
    .filter((thread) => isShown(thread.comment) && isOpen(member, thread, cards))
    .flatMap(({ comment, answers }) => [comment, ...answers.filter(isShown)]);
}

function isShown({ standing }: Comment): boolean {
  return standing.state === 'shown';
}

function isOpen(member: Member, { place }: Thread, cards: Cards): boolean {
  if (!can(member.actor, onTarget(place, 'read'), member.where)) return false;
  if (place.kind === 'section') return true;
  return cardState(member, place, cards).kind === 'there' && !isHidden(place, cards);
}

/** A hidden card is there for whoever moderates, and for others there is none. */
function isHidden(place: CardPlace, { experiences, statements }: Cards): boolean {
  if (place.kind === 'experience') {
    return experiences.some(({ id, standing }) => id === place.experienceId && standing.state !== 'shown');
  }
  return (
    place.kind === 'statement' &&
    statements.some(({ id, hidden }) => id === place.statementId && hidden !== undefined)
  );
}
