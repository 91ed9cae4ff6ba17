import * as fc from 'fast-check';
import { BreakoutId, ExperienceId, PersonId, QuestionId } from '#ids.ts';
import type { SessionCommand } from './sessionDecide.ts';
import { decideSession } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import { NOTHING_YET, type SessionHappening, type SessionState, stateAfter } from './sessionState.ts';
import { templateOf } from './sessionTemplates.ts';

export const STEPS = templateOf('first90').script.steps;
export const PEOPLE = ['noor', 'dirk', 'karin'].map((name) => PersonId.parse(`person00000000${name}`));

const [ONE, OTHER] = ['question00000001', 'question00000002'].map((id) => QuestionId.parse(id));
const [FIRST, SECOND] = ['breakout00000001', 'breakout00000002'].map((id) => BreakoutId.parse(id));
if (!ONE || !OTHER || !FIRST || !SECOND) throw new Error('no ids');
const experienceId = ExperienceId.parse('verhaal000000001');
const REASON = 'De wet gaat morgen in.';

/** What comes over HTTP or from the clock, with words or chance that no command carries. */
const SERVED: readonly SessionFact[] = [
  { kind: 'timer.ended' },
  { kind: 'plan.changed', plan: STEPS.map(({ id, minutes }) => ({ id, minutes: minutes + 1 })) },
  {
    kind: 'breakouts.made',
    breakouts: [
      { id: FIRST, people: PEOPLE.slice(0, 2) },
      { id: SECOND, people: PEOPLE.slice(2) },
    ],
    until: 2_000_000,
  },
  { kind: 'breakouts.staged', stage: 'alone', until: 2_000_000 },
  { kind: 'breakouts.timeUp', until: 2_000_000 },
  { kind: 'breakouts.returned' },
  { kind: 'breakouts.harvested', breakouts: [FIRST] },
  { kind: 'breakouts.harvested', breakouts: [SECOND] },
  { kind: 'dots.shown', columns: [{ groups: ['citizen'], people: 2, dots: [3, 1] }] },
  { kind: 'dots.dropped' },
  {
    kind: 'sizing.shown',
    columns: [{ groups: ['citizen'], people: 2, low: 500, high: 9_000, severity: [0, 1, 1] }],
  },
  { kind: 'sizing.dropped' },
  { kind: 'switch.shown', pairs: [{ from: ['agency'], about: ['citizen'], sentences: 2, marks: [1, 1, 0] }] },
  { kind: 'switch.dropped' },
  { kind: 'question.asked', questionId: ONE, as: 'fundamental' },
  { kind: 'question.asked', questionId: OTHER, as: 'practical' },
  { kind: 'question.hidden', questionId: ONE, reason: REASON },
  { kind: 'question.shown', questionId: ONE },
  { kind: 'question.takenBack', questionId: OTHER },
  { kind: 'attendance.counted', groups: [{ group: 'citizen', people: 2 }, { people: 1 }] },
];

const person = fc.constantFrom(...PEOPLE);
const stepId = fc.constantFrom(...STEPS.map(({ id }) => id));
const seen = fc.oneof(stepId, fc.constant(null));
const plain = fc.constantFrom<SessionCommand>(
  { kind: 'session.begin' },
  { kind: 'session.end' },
  { kind: 'timer.addMinute' },
  { kind: 'hand.raise' },
  { kind: 'hand.lower' },
  { kind: 'ready.say' },
  { kind: 'ready.takeBack' },
  { kind: 'turn.end' },
  { kind: 'everyone.bring', path: 'problem#causes' },
  { kind: 'spotlight.set', spotlight: { path: 'problem', words: 'Brieven' } },
  { kind: 'spotlight.set', spotlight: { path: 'experiences', story: { experienceId, page: 1 } } },
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
  { kind: 'question.take', questionId: ONE },
  { kind: 'question.mark', questionId: OTHER, as: 'fundamental' },
  { kind: 'question.mark', questionId: ONE, as: 'practical', reason: REASON },
  { kind: 'question.letThrough', questionId: OTHER, reason: REASON },
  { kind: 'breakouts.addMinute', of: FIRST },
  { kind: 'dots.open', items: ['Brieven', 'Bellen'], perPerson: 3, onOne: 2 },
);
/** Most of what can be asked has a form of its own, so that it comes often enough. */
const command: fc.Arbitrary<SessionCommand> = fc.oneof(
  { weight: 8, arbitrary: plain },
  fc.constantFrom<SessionCommand>({ kind: 'timer.pause' }, { kind: 'timer.resume' }),
  fc.constantFrom<SessionCommand>(
    { kind: 'question.answer', questionId: ONE },
    { kind: 'question.reopen', questionId: ONE },
  ),
  fc.record({ kind: fc.constantFrom('turn.give' as const, 'hand.putDown' as const), personId: person }),
  fc.record({
    kind: fc.constant('breakouts.move' as const),
    personId: person,
    to: fc.constantFrom(FIRST, SECOND),
  }),
  fc.record({ kind: fc.constant('step.next' as const), seen }),
  fc.record({ kind: fc.constant('step.begin' as const), stepId, seen }),
  fc.record({ kind: fc.constant('step.takeBack' as const), seen }),
);

/** What people ask of a session and what else comes, one after another, with the time that passes before each. */
export const askings = fc.array(
  fc.record(
    {
      command,
      /** In place of the command. */
      served: fc.constantFrom(...SERVED),
      by: person,
      after: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 900_000 })),
      follows: fc.boolean(),
    },
    { requiredKeys: ['command', 'by', 'after', 'follows'] },
  ),
  { maxLength: 60, size: 'max' },
);
export type Asking = typeof askings extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** Everything that came of it, beginning with a session that begins. */
export function happenedFrom(list: readonly Asking[]): readonly SessionHappening[] {
  const happened: SessionHappening[] = [];
  let state = NOTHING_YET;
  let at = 1_000_000;
  for (const asking of [
    { command: { kind: 'session.begin' } as const, by: PEOPLE[0], after: 0, follows: true },
    ...list,
  ]) {
    at += asking.after;
    const personId = asking.by ?? PersonId.parse('person000000000000');
    const asked =
      asking.follows && 'seen' in asking.command
        ? { ...asking.command, seen: state.course.now?.stepId ?? null }
        : asking.command;
    const served = 'served' in asking ? asking.served : undefined;
    for (const fact of factsOf(state, served, { asked, at, personId })) {
      const happening = { fact, at, by: personId, number: happened.length + 1 };
      happened.push(happening);
      state = stateAfter(state, fact, happening);
    }
  }
  return happened;
}

interface Heard {
  readonly asked: SessionCommand;
  readonly at: number;
  readonly personId: PersonId;
}

/** Only in a session that runs does anything come from outside; what is asked is decided. */
function factsOf(
  state: SessionState,
  served: SessionFact | undefined,
  { asked, at, personId }: Heard,
): readonly SessionFact[] {
  if (served) return state.course.status === 'running' ? [served] : [];
  const answer = decideSession(state, asked, { at, personId, steps: STEPS });
  return answer.ok ? answer.facts : [];
}
