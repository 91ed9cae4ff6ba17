import type { Seat } from '@opgave/shared/contract/records';
import type { ParkedView } from '@opgave/shared/contract/stories';
import type { Parked } from '@opgave/shared/contract/storyRecords';
import type { PersonId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { fromRoomView, itemBy } from '../fromRoom.ts';
import { timestamp } from '../moment.ts';

/** An idea as this person sees it; undefined when it is hidden from them, or was taken back. */
export function parkedView(
  { actor, where, person }: Member,
  parked: Parked,
  seats: readonly Seat[],
): ParkedView | undefined {
  const { id, version, text, wouldSolve, phase, parkedAt, fromRoom, hidden, withdrawn } = parked;
  const isMine = parked.author === person.id;
  const isKept = isMine || can(actor, 'parked.moderate', where);
  if (withdrawn || (hidden && !isKept)) return undefined;
  const seatOf = (personId: PersonId) => seats.find((seat) => seat.personId === personId);
  return {
    ...{ id, version, text, wouldSolve, phase, isMine },
    by: itemBy(parked, seatOf(parked.author)),
    parkedAt: timestamp(parkedAt),
    ...(fromRoom && { fromRoom: fromRoomView(fromRoom, seatOf) }),
    ...(hidden && { hidden }),
  };
}
