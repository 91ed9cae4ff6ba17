import { expect, it } from 'vitest';
import { settingSteps } from './settingSteps.ts';

it('offers exactly what lies within the bounds', () => {
  expect(settingSteps('minGroups', 3)).toEqual([3, 4, 5, 6, 7]);
  expect(settingSteps('quorum', 0.5)).toEqual([0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]);
});

it('offers a long time in a few steps, the value of now among them', () => {
  expect(settingSteps('attendanceDays', 30)).toEqual([1, 7, 14, 30, 60, 90]);
  expect(settingSteps('attendanceDays', 45)).toEqual([1, 7, 14, 30, 45, 60, 90]);
});

it('keeps a value that lies between two steps', () => {
  expect(settingSteps('quorum', 0.51)).toContain(0.51);
});
