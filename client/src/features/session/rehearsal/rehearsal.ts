import type { SessionView } from '@opgave/shared/contract/sessions';
import type { PersonId } from '@opgave/shared/ids';
import { decideSession, type SessionCommand } from '@opgave/shared/method/sessionDecide';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { NOTHING_YET, type SessionState, stateAfter } from '@opgave/shared/method/sessionState';
import { endTimer } from '@opgave/shared/method/sessionTimer';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { LEADER, PEOPLE } from './madeUpPeople.ts';

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
  return answer.ok ? after(rehearsal, answer.facts, { at, by }) : rehearsal;
}

/** What follows when this happens. */
export function after(
  rehearsal: Rehearsal,
  facts: readonly SessionFact[],
  { at, by = LEADER }: { readonly at: number; readonly by?: PersonId },
): Rehearsal {
  return facts.reduce<Rehearsal>(
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
  const person = PEOPLE[turn % PEOPLE.length];
  if (!person) return rehearsal;
  const kind = turn % 3 === 0 ? 'hand.raise' : 'ready.say';
  return rehearse(rehearsal, view, { command: { kind }, by: person.personId, at });
}

/** The view as the facilitator would have it. */
export function rehearsedView(
  view: SessionView,
  { state, number }: Rehearsal,
  { at, leader }: { readonly at: number; readonly leader: string },
): SessionView {
  const { course } = state;
  const ended = { ...state, course: { ...course, timer: endTimer(course.timer, at) } };
  return {
    ...view,
    number,
    now: sessionNow(ended, [{ personId: LEADER, name: leader, isParticipant: false }, ...PEOPLE], {
      personId: LEADER,
      isLeading: true,
    }),
  };
}
