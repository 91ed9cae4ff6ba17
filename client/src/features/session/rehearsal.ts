import type { SessionView } from '@opgave/shared/contract/sessions';
import { PersonId } from '@opgave/shared/ids';
import { dotColumns } from '@opgave/shared/method/dots';
import { decideSession, type SessionCommand } from '@opgave/shared/method/sessionDecide';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { NOTHING_YET, type SessionState, stateAfter } from '@opgave/shared/method/sessionState';
import { endTimer } from '@opgave/shared/method/sessionTimer';
import { type SessionPerson, sessionNow } from '@opgave/shared/method/sessionView';
import { sizingColumns } from '@opgave/shared/method/sizing';

const personOf = (number: number) => PersonId.parse(`rehearsal0000000${number}`);
const LEADER = personOf(0);

/** Made-up people; their names are of nobody at the table. */
const PEOPLE = [
  { personId: personOf(1), name: 'Anna', isParticipant: true, group: 'citizen', side: 'outside' },
  { personId: personOf(2), name: 'Omar', isParticipant: true, group: 'citizen', side: 'outside' },
  { personId: personOf(3), name: 'Lin', isParticipant: true, group: 'entrepreneur', side: 'outside' },
  { personId: personOf(4), name: 'Ruud', isParticipant: true, group: 'agency', side: 'inside' },
  { personId: personOf(5), name: 'Fleur', isParticipant: true, group: 'ministry', side: 'inside' },
] as const satisfies readonly SessionPerson[];
/** How many fill in what is asked of them. */
export const MADE_UP_PEOPLE = PEOPLE.length;

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

function after(
  rehearsal: Rehearsal,
  facts: readonly SessionFact[],
  { at, by }: { readonly at: number; readonly by: PersonId },
): Rehearsal {
  return facts.reduce<Rehearsal>(
    ({ state, number }, fact) => ({
      state: stateAfter(state, fact, { at, by, number: number + 1 }),
      number: number + 1,
    }),
    rehearsal,
  );
}

/** Shows what the made-up people put, or lets go of it, as the server does in a real session. */
export function closeRound(
  rehearsal: Rehearsal,
  tool: 'dots' | 'sizing',
  { isShown, at }: { readonly isShown: boolean; readonly at: number },
): Rehearsal {
  const { open } = rehearsal.state[tool];
  if (!open) return rehearsal;
  return after(rehearsal, [isShown ? shownFact(rehearsal, tool) : { kind: `${tool}.dropped` }], {
    at,
    by: LEADER,
  });
}

function shownFact({ state }: Rehearsal, tool: 'dots' | 'sizing'): SessionFact {
  if (tool === 'dots') {
    const { items, perPerson = 0 } = state.dots.open ?? { items: [] };
    const ballots = PEOPLE.map(({ group, side }, index) => ({
      ...{ group, side },
      given: items.map((_item, place) => Number((place + index) % items.length < perPerson)),
    }));
    return { kind: 'dots.shown', columns: [...dotColumns(ballots, undefined)] };
  }
  const ballots = PEOPLE.map(({ group, side }, index) => ({
    ...({ group, side, low: 100 * (index + 1), high: 1_000 * (index + 1) ** 2, severity: 3 } as const),
  }));
  return { kind: 'sizing.shown', columns: [...sizingColumns(ballots, undefined)] };
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
