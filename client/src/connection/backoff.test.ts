import { expect, it } from 'vitest';
import { backoffDelay } from './backoff.ts';

it('P23 waits 0.5 s doubled up to 30 s, and never longer', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 40].map((attempt) => backoffDelay(attempt, () => 1));

  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

it('P23 spreads over the whole wait, also after the longest was reached', () => {
  expect(backoffDelay(9, () => 0)).toBe(0);
  expect(backoffDelay(9, () => 0.5)).toBe(15_000);
});
