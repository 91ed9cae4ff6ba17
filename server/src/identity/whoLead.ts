import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';

/** Those who lead the table now. */
export function whoLead(seats: readonly Seat[]): PersonId[] {
  return seats
    .filter(({ role, status }) => role === 'facilitator' && status === 'active')
    .map(({ personId }) => personId);
}
