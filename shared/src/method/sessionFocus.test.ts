import { expect, it } from 'vitest';
import { ExperienceId, QuestionId } from '#ids.ts';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { decideSession, type SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import { focusAfter, type SessionFocus, type Spotlight } from './sessionFocus.ts';
import { NOTHING_YET, replay } from './sessionState.ts';

const [one, other] = ['verhaal000000001', 'verhaal000000002'].map((id) => ExperienceId.parse(id));
if (!one || !other) throw new Error('no stories');

function lit(focus: SessionFocus, spotlight: Spotlight, number: number): SessionFocus {
  return focusAfter(focus, { kind: 'spotlight.set', spotlight }, { number, at: number });
}

it('[SESSION_STORY] everyone is called to a story once, and again to another one', () => {
  const page = (experienceId: ExperienceId, at: number) => ({
    ...{ path: `experiences/${experienceId}`, story: { experienceId, page: at } },
  });
  const first = lit({}, page(one, 0), 1);
  const second = lit(first, page(one, 1), 2);
  const third = lit(second, page(other, 0), 3);
  expect([first, second, third].map(({ brought }) => brought?.number)).toEqual([1, 1, 3]);
  expect(second.spotlight?.story?.page).toBe(1);
});

it('[SESSION_STORY] words that are lit call everyone each time, and a step that begins or is taken back puts the light out', () => {
  const first = lit({}, { path: 'problem', words: 'Brieven' }, 1);
  const second = lit(first, { path: 'problem', words: 'Bellen' }, 2);
  expect(second.brought?.number).toBe(2);
  const begun = { kind: 'step.begun', stepId: 'silent', minutes: 5 } as const;
  for (const fact of [begun, { kind: 'step.takenBack' } as const]) {
    expect(focusAfter(second, fact, { number: 3, at: 3 })).toEqual({ brought: second.brought });
  }
});

const questionId = QuestionId.parse('question00000001');
const dots = { items: ['Brieven', 'Bellen'], perPerson: 3, onOne: 2 };
const size = { question: 'Hoeveel mensen?', attempt: 1 };
const story = { path: 'experiences', story: { experienceId: one, page: 0 } };

it.each<SessionFact>([
  { kind: 'dots.opened', ...dots },
  { kind: 'dots.shown', columns: [] },
  { kind: 'sizing.opened', ...size },
  { kind: 'sizing.shown', columns: [] },
  { kind: 'switch.opened', ...size },
  { kind: 'switch.shown', pairs: [] },
  { kind: 'anonymous.opened', question: 'Wat durft u niet?' },
  { kind: 'question.taken', questionId },
  { kind: 'breakouts.made', breakouts: [] },
])('[SESSION_STORY] goes off the screen at $kind, which everyone looks at from then on', (fact) => {
  const focus = focusAfter(lit({}, story, 1), fact, { number: 2, at: 2 });
  expect(focus).toEqual({ brought: { path: 'experiences', number: 1 } });
});

it.each<SessionFact>([
  { kind: 'dots.opened', ...dots },
  { kind: 'sizing.opened', ...size },
  { kind: 'switch.opened', ...size },
  { kind: 'anonymous.opened', question: 'Wat durft u niet?' },
])('[SESSION_STORY] waits for the end of what everyone fills in since $kind; words need not', (fact) => {
  const begun = { kind: 'session.begun', plan: STEPS } as const;
  const state = replay(
    [begun, fact].map((each, at) => ({ fact: each, number: at + 1, at })),
    NOTHING_YET,
  );
  const [personId] = PEOPLE;
  if (!personId) throw new Error('nobody');
  const ask = (spotlight: Spotlight) => {
    const command: SessionCommand = { kind: 'spotlight.set', spotlight };
    return decideSession(state, command, { at: 3, personId, steps: STEPS });
  };
  expect(ask(story)).toMatchObject({ ok: false, code: 'session-moved-on' });
  expect(ask({ path: 'problem', words: 'Brieven' }).ok).toBe(true);
});
