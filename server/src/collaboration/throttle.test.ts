import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Throttle } from './throttle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Asks at these moments and tells when it ran. */
function runsFor(moments: readonly number[], pace: { interval: number; burst?: number }): readonly number[] {
  const begin = performance.now();
  const runs: number[] = [];
  const throttle = new Throttle(
    () => runs.push(Math.round(performance.now() - begin)),
    { ...pace, interval: () => pace.interval },
    () => performance.now(),
  );
  for (const moment of moments) {
    vi.advanceTimersByTime(moment - (performance.now() - begin));
    throttle.request();
  }
  vi.advanceTimersByTime(1_000);
  return runs;
}

describe('a throttle', () => {
  it('runs at once, and gathers what comes within the interval', () => {
    expect(runsFor([0, 5, 10, 15], { interval: 50 })).toEqual([0, 55]);
  });

  it('lets some runs follow each other after a calm time, and keeps the pace in the long run', () => {
    expect(runsFor([0, 1, 2, 3, 4], { interval: 50, burst: 3 })).toEqual([0, 1, 2, 53]);
    const busy = Array.from({ length: 500 }, (_, index) => index * 2);
    expect(runsFor(busy, { interval: 50, burst: 3 }).length).toBeLessThan(25);
  });

  it('never waits when there is no interval', () => {
    expect(runsFor([0, 0, 1, 1], { interval: 0 })).toEqual([0, 0, 1, 1]);
  });

  it('runs nothing any more after it was stopped', () => {
    const run = vi.fn<() => void>();
    const throttle = new Throttle(run, { interval: () => 50 }, () => performance.now());
    throttle.request();
    throttle.request();
    throttle.stop();
    vi.advanceTimersByTime(500);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
