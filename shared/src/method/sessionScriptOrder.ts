import type { ScriptStep, SessionScript } from './sessionScript.ts';

/** What is wrong with a script that its shape allows: where, and why. */
export interface ScriptProblem {
  readonly step: number;
  readonly code: 'overlaps' | 'gap' | 'sameId' | 'withoutName' | 'notAtBegin';
}

/** Steps follow each other without a gap or an overlap, from the beginning on; each has a name and an id of its own. */
export function scriptProblems({ steps }: SessionScript): readonly ScriptProblem[] {
  const ids = new Set<string>();
  let expected = 0;
  return steps.flatMap((step, index) => {
    const codes = [
      ...timeProblem(step, index, expected),
      ...(ids.has(step.id) ? (['sameId'] as const) : []),
      ...(step.what.nl === '' && step.what.en === '' ? (['withoutName'] as const) : []),
    ];
    ids.add(step.id);
    expected = step.startsAt + step.minutes;
    return codes.map((code) => ({ step: index + 1, code }));
  });
}

function timeProblem(
  { startsAt }: ScriptStep,
  index: number,
  expected: number,
): readonly ScriptProblem['code'][] {
  if (startsAt === expected) return [];
  if (index === 0) return ['notAtBegin'];
  return [startsAt < expected ? 'overlaps' : 'gap'];
}

/** The steps one after another, each beginning where the one before ends. */
export function withTimes(steps: readonly ScriptStep[]): ScriptStep[] {
  let startsAt = 0;
  return steps.map((step) => {
    const placed = { ...step, startsAt };
    startsAt += step.minutes;
    return placed;
  });
}

export function totalMinutes(steps: readonly Pick<ScriptStep, 'minutes'>[]): number {
  return steps.reduce((total, { minutes }) => total + minutes, 0);
}
