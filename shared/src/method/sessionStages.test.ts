import { expect, it } from 'vitest';
import { mayFollow, STAGES, type Stage, stageAfter, stageMinutes } from './sessionStages.ts';

it('STAGE_CLOCKS (method 13.1) alone 1, pairs 2, fours 4 and all 5 minutes fill a step of twelve', () => {
  expect(STAGES.map((stage) => stageMinutes(stage, 12))).toEqual([1, 2, 4, 5]);
  expect(STAGES.map((stage) => stageMinutes(stage))).toEqual([1, 2, 4, 5]);
});

it.each([
  [10, 3],
  [7, 1],
  [3, 1],
  [20, 5],
])('STAGE_CLOCKS in a step of %i minutes all together take %i', (step, minutes) => {
  expect(stageMinutes('all', step)).toBe(minutes);
});

it.each<[Stage | undefined, Stage | undefined]>([
  [undefined, 'alone'],
  ['alone', 'pairs'],
  ['pairs', 'fours'],
  ['fours', 'all'],
  ['all', undefined],
])('STAGE_ORDER after %s comes %s, and nothing else but to begin anew', (stage, next) => {
  expect(stageAfter(stage)).toBe(next);
  for (const to of STAGES) expect(mayFollow(stage, to)).toBe(to === 'alone' || to === next);
});
