import { expect, it } from 'vitest';
import { pathSteps } from './pathSteps.ts';

it('draws five steps before and three after the moment of consent, and says of each where it stands', () => {
  const { problem, solution } = pathSteps('define');
  expect(problem.map(({ number, state }) => [number, state])).toEqual([
    [1, 'done'],
    [2, 'done'],
    [3, 'done'],
    [4, 'now'],
    [5, 'later'],
  ]);
  expect(solution.map(({ phase, state }) => [phase, state])).toEqual([
    ['choose', 'later'],
    ['route', 'later'],
    ['reflect', 'later'],
  ]);
});

it('shows every step as done when the table is closed', () => {
  const { problem, solution } = pathSteps('closed');
  expect([...problem, ...solution].every(({ state }) => state === 'done')).toBe(true);
});
