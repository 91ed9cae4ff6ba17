import * as fc from 'fast-check';
import { PersonId, QuestionId } from '#ids.ts';
import type { SessionCommand } from './sessionDecide.ts';
import { decideSession } from './sessionDecide.ts';
import { NOTHING_YET, type SessionHappening, stateAfter } from './sessionState.ts';
import { templateOf } from './sessionTemplates.ts';

export const STEPS = templateOf('first90').script.steps;
export const PEOPLE = ['noor', 'dirk', 'karin'].map((name) => PersonId.parse(`person00000000${name}`));

const person = fc.constantFrom(...PEOPLE);
const stepId = fc.constantFrom(...STEPS.map(({ id }) => id));
const seen = fc.oneof(stepId, fc.constant(null));
const command: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.constantFrom<SessionCommand>(
    { kind: 'session.begin' },
    { kind: 'session.end' },
    { kind: 'timer.pause' },
    { kind: 'timer.resume' },
    { kind: 'timer.addMinute' },
    { kind: 'hand.raise' },
    { kind: 'hand.lower' },
    { kind: 'ready.say' },
    { kind: 'ready.takeBack' },
    { kind: 'turn.end' },
    { kind: 'everyone.bring', path: 'problem#causes' },
    { kind: 'spotlight.set', spotlight: { path: 'problem', words: 'Brieven' } },
    { kind: 'spotlight.clear' },
    { kind: 'breakouts.addMinute' },
    { kind: 'breakouts.tell', words: 'Nog één minuut.' },
    { kind: 'anonymous.open', question: 'Wat durft u niet te zeggen?' },
    { kind: 'anonymous.close' },
    { kind: 'sizing.open', question: 'Hoeveel mensen raakt dit?' },
    { kind: 'sizing.again' },
    { kind: 'switch.open', question: 'Wat heeft de ander nodig?' },
    { kind: 'switch.giveOut' },
    { kind: 'switch.again' },
    { kind: 'question.take', questionId: QuestionId.parse('question00000001') },
    { kind: 'dots.open', items: ['Brieven', 'Bellen'], perPerson: 3, onOne: 2 },
  ),
  fc.record({ kind: fc.constant('turn.give' as const), personId: person }),
  fc.record({ kind: fc.constant('step.next' as const), seen }),
  fc.record({ kind: fc.constant('step.begin' as const), stepId, seen }),
  fc.record({ kind: fc.constant('step.takeBack' as const), seen }),
);

/** What people ask of a session, one after another, with the time that passes before each. */
export const askings = fc.array(
  fc.record({ command, by: person, after: fc.integer({ min: 0, max: 900_000 }), follows: fc.boolean() }),
  { maxLength: 40 },
);
export type Asking = typeof askings extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** Everything that came of it, beginning with a session that begins. */
export function happenedFrom(list: readonly Asking[]): readonly SessionHappening[] {
  const happened: SessionHappening[] = [];
  let state = NOTHING_YET;
  let at = 1_000_000;
  for (const asking of [
    { command: { kind: 'session.begin' }, by: PEOPLE[0], after: 0, follows: true } as const,
    ...list,
  ]) {
    at += asking.after;
    const personId = asking.by ?? PersonId.parse('person000000000000');
    const asked =
      asking.follows && 'seen' in asking.command
        ? { ...asking.command, seen: state.course.now?.stepId ?? null }
        : asking.command;
    const answer = decideSession(state, asked, { at, personId, steps: STEPS });
    if (!answer.ok) continue;
    for (const fact of answer.facts) {
      const happening = { fact, at, by: personId, number: happened.length + 1 };
      happened.push(happening);
      state = stateAfter(state, fact, happening);
    }
  }
  return happened;
}
