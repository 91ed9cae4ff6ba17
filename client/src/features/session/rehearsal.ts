import type { SessionView } from '@opgave/shared/contract/sessions';
import { PersonId } from '@opgave/shared/ids';
import { decideSession, type SessionCommand } from '@opgave/shared/method/sessionDecide';
import { NOTHING_YET, type SessionState, stateAfter } from '@opgave/shared/method/sessionState';
import { endTimer } from '@opgave/shared/method/sessionTimer';
import { type SessionPerson, sessionNow } from '@opgave/shared/method/sessionView';

const personOf = (number: number) => PersonId.parse(`rehearsal0000000${number}`);
const LEADER = personOf(0);

/** Made-up people; their names are of nobody at the table. */
const PEOPLE: readonly SessionPerson[] = [
  { personId: LEADER, name: 'U', isParticipant: false },
  { personId: personOf(1), name: 'Anna', isParticipant: true, group: 'citizen', side: 'outside' },
  { personId: personOf(2), name: 'Omar', isParticipant: true, group: 'citizen', side: 'outside' },
  { personId: personOf(3), name: 'Lin', isParticipant: true, group: 'entrepreneur', side: 'outside' },
  { personId: personOf(4), name: 'Ruud', isParticipant: true, group: 'agency', side: 'inside' },
  { personId: personOf(5), name: 'Fleur', isParticipant: true, group: 'ministry', side: 'inside' },
];

/** A session that is nowhere but in this page: nothing of it is sent or kept. */
export interface Rehearsal {
  readonly state: SessionState;
  readonly number: number;
}

export const NOT_BEGUN: Rehearsal = { state: NOTHING_YET, number: 0 };

interface Asked {
  readonly command: SessionCommand;
  readonly by?: PersonId;
  readonly at: number;
}

export function rehearse(
  rehearsal: Rehearsal,
  { script }: Pick<SessionView, 'script'>,
  { command, by = LEADER, at }: Asked,
): Rehearsal {
  const answer = decideSession(rehearsal.state, command, { at, personId: by, steps: script.steps });
  if (!answer.ok) return rehearsal;
  return answer.facts.reduce<Rehearsal>(
    ({ state, number }, fact) => ({
      state: stateAfter(state, fact, { at, by, number: number + 1 }),
      number: number + 1,
    }),
    rehearsal,
  );
}

/** How often one of the made-up people does something. */
export const PEOPLE_ACT_EVERY = 4_000;

/** What they do in turn: a hand, being ready, another hand. */
export function peopleAct(rehearsal: Rehearsal, view: Pick<SessionView, 'script'>, at: number): Rehearsal {
  const turn = Math.floor(at / PEOPLE_ACT_EVERY);
  const person = PEOPLE[1 + (turn % (PEOPLE.length - 1))];
  if (!person) return rehearsal;
  const kind = turn % 3 === 0 ? 'hand.raise' : 'ready.say';
  return rehearse(rehearsal, view, { command: { kind }, by: person.personId, at });
}

/** The view as the facilitator would have it. */
export function rehearsedView(view: SessionView, { state, number }: Rehearsal, at: number): SessionView {
  const { course } = state;
  const ended = { ...state, course: { ...course, timer: endTimer(course.timer, at) } };
  return { ...view, number, now: sessionNow(ended, PEOPLE, { personId: LEADER, isLeading: true }) };
}
