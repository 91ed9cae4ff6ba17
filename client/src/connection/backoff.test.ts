import { expect, it, vi } from 'vitest';
import { Backoff } from './backoff.ts';

const LOST = 1006;
const SERVICE_RESTART = 1012;

function waits(backoff: Backoff, times: number): readonly number[] {
  return Array.from({ length: times }, () => backoff.next(LOST));
}

it('P23 waits 0.5 s doubled up to 30 s, and never longer', () => {
  const backoff = new Backoff(() => 1);

  expect(waits(backoff, 8)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  backoff.settle();
  expect(backoff.next(LOST)).toBe(500);
});

it('P23 spreads over the whole wait, also after the longest was reached', () => {
  const draws = [...Array.from({ length: 9 }, () => 1), 0, 0.5];
  const backoff = new Backoff(() => draws.shift() ?? 1);
  waits(backoff, 9);

  expect(waits(backoff, 2)).toEqual([0, 15_000]);
});

it('P24 whoever was told of a planned restart tries at least every 4 s, for half a minute', () => {
  const backoff = new Backoff(() => 1);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);

  expect([backoff.next(SERVICE_RESTART), ...waits(backoff, 6)]).toEqual([
    500, 1000, 2000, 4000, 4000, 4000, 4000,
  ]);
  clock.mockReturnValue(31_000);
  expect(backoff.next(LOST)).toBe(30_000);
});
