import type { RevealView } from '@opgave/shared/contract/perspectives';
import { PEOPLE } from './madeUpPeople.ts';

/** One of the made-up people still writes, so that one practises what is asked then. */
const STILL_WRITES = PEOPLE.at(-1);
export const CARDS_READY = PEOPLE.length - 1;

/** How many of the made-up people have their perspective ready, per group. */
export function rehearsedCards(): RevealView {
  const groups = [...new Set(PEOPLE.map(({ group }) => group))];
  return {
    ready: groups.map((group) => {
      const seated = PEOPLE.filter((person) => person.group === group);
      return {
        group,
        seats: seated.length,
        ready: seated.filter((person) => person !== STILL_WRITES).length,
      };
    }),
  };
}
