import type { WorkspaceCard } from '@opgave/shared/contract/http';
import type { PersonId } from '@opgave/shared/ids';
import type { Action } from '@opgave/shared/method/actions';
import { can } from '@opgave/shared/method/permissions';

/** What this person may do at a table that is only known by its card. */
export function mayAt(card: WorkspaceCard, personId: PersonId): (action: Action) => boolean {
  const { phase, role, isArchived } = card;
  return (action) => can({ personId, seat: { role } }, action, { phase, furthestPhase: phase, isArchived });
}

const WRITES = [
  'phase.advance',
  'problemDoc.write',
  'fundamentals.write',
  'choiceRecord.write',
  'route.write',
  'reflection.write',
] as const;

/** A table at which something may wait for this person, so that its gates are worth asking for. */
export function mayWait(card: WorkspaceCard, personId: PersonId): boolean {
  const may = mayAt(card, personId);
  return isAskedIn(card) || WRITES.some(may);
}

/** In a consent round everyone with a seat is asked, and the sponsor answers what stays. */
function isAskedIn({ phase, role, isArchived }: WorkspaceCard): boolean {
  return phase === 'consent' && !isArchived && (role === 'participant' || role === 'sponsor');
}

export function isRunning({ isArchived, phase }: WorkspaceCard): boolean {
  return !isArchived && phase !== 'closed';
}
