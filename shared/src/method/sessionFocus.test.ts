import { expect, it } from 'vitest';
import { ExperienceId } from '#ids.ts';
import { focusAfter, type SessionFocus, type Spotlight } from './sessionFocus.ts';

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
