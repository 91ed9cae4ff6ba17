import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOffset } from './serverClock.ts';

const delay = fc.integer({ min: 0, max: 5_000 });

it('[SESSION_TIMER] is wrong by half of the quickest round trip at most, however slow the others are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.record({ there: delay, back: delay }), { minLength: 1 }),
      (truth, trips) => {
        const samples = trips.map(({ there, back }, index) => {
          const sentAt = index * 20_000;
          return { sentAt, serverAt: sentAt + there + truth, receivedAt: sentAt + there + back };
        });
        const quickest = Math.min(...trips.map(({ there, back }) => there + back));
        expect(Math.abs((clockOffset(samples) ?? NaN) - truth)).toBeLessThanOrEqual(quickest / 2);
      },
    ),
  );
});

it('knows nothing before the server answered', () => {
  expect(clockOffset([])).toBeUndefined();
});
