import { expect, it } from 'vitest';
import { freeStepId, READY_STEPS, withReadyStep } from './sessionReadySteps.ts';
import { SessionScript } from './sessionScript.ts';
import { scriptProblems } from './sessionScriptOrder.ts';
import { templateOf } from './sessionTemplates.ts';

const { script } = templateOf('first60');

it.each(READY_STEPS.map((ready) => [ready.key, ready] as const))(
  '[SESSION_SCRIPT] %s can be put in anywhere, also twice, and has words in both languages',
  (_, ready) => {
    for (const at of [0, 3, script.steps.length]) {
      const once = withReadyStep(script.steps, at, ready);
      const steps = withReadyStep(once, at, ready);
      const after = SessionScript.parse({ ...script, steps });
      expect(scriptProblems(after)).toEqual([]);
      expect(after.steps).toHaveLength(script.steps.length + 2);
      expect(after.steps[at]).toMatchObject({ method: ready.kind.method, where: ready.kind.where });
    }
    for (const words of [ready.kind.what, ready.kind.shown]) {
      expect(words.nl).not.toBe('');
      expect(words.en).not.toBe('');
    }
  },
);

it.each([
  [[], 'dots', 'dots'],
  [['dots'], 'dots', 'dots2'],
  [['dots', 'dots2'], 'dots2', 'dots3'],
])('[SESSION_SCRIPT] beside %j a step called %s is %s', (taken, name, id) => {
  expect(
    freeStepId(
      taken.map((one) => ({ id: one })),
      name,
    ),
  ).toBe(id);
});
