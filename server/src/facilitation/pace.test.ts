import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('lets a burst through, then waits, then lets one through again', () => {
  let at = 0;
  const pace = createPace({ perSecond: 2, burst: 3, clock: () => at });
  expect([pace.take(), pace.take(), pace.take(), pace.take()]).toEqual([true, true, true, false]);
  at = 400;
  expect(pace.take()).toBe(false);
  at = 600;
  expect(pace.take()).toBe(true);
  expect(pace.take()).toBe(false);
});
