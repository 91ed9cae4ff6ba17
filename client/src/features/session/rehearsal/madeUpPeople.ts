import { PersonId } from '@opgave/shared/ids';
import type { SessionPerson } from '@opgave/shared/method/sessionView';

const personOf = (number: number) => PersonId.parse(`rehearsal0000000${number}`);
export const LEADER = personOf(0);

/** Made-up people; their names are of nobody at the table. */
export const PEOPLE = [
  { personId: personOf(1), name: 'Anna', isParticipant: true, group: 'citizen', side: 'outside' },
  { personId: personOf(2), name: 'Omar', isParticipant: true, group: 'citizen', side: 'outside' },
  { personId: personOf(3), name: 'Lin', isParticipant: true, group: 'entrepreneur', side: 'outside' },
  { personId: personOf(4), name: 'Ruud', isParticipant: true, group: 'agency', side: 'inside' },
  { personId: personOf(5), name: 'Fleur', isParticipant: true, group: 'ministry', side: 'inside' },
] as const satisfies readonly SessionPerson[];
/** How many fill in what is asked of them. */
export const MADE_UP_PEOPLE = PEOPLE.length;
