import { describe, expect, it } from 'vitest';
import { daysInStep, isStuck, lookBackStanding } from './stuck.ts';

const DAY = 86_400_000;
const at = (days: number, unmet = 1) => ({ phase: 'define' as const, phaseSince: 0, now: days * DAY, unmet });

describe('[ORG_STUCK] a table that is stuck', () => {
  it.each([
    [27, 1, false],
    [28, 1, true],
    [28, 0, false],
    [90, 3, true],
  ] as const)('%s days in a step with %s unmet: %s', (days, unmet, isIt) => {
    expect(isStuck(at(days, unmet))).toBe(isIt);
  });

  it('is never one that is closed', () => {
    expect(isStuck({ ...at(100), phase: 'closed' })).toBe(false);
    expect(daysInStep({ phaseSince: 5, now: 4 })).toBe(0);
  });
});

it.each([
  ['route', '2026-05-01', 'planned'],
  ['route', '2026-04-30', 'planned'],
  ['route', '2026-04-29', 'late'],
  ['reflect', '2026-04-29', 'now'],
] as const)('[ORG_LOOK_BACK] in %s the look back of %s is %s', (phase, day, standing) => {
  expect(lookBackStanding({ phase, day, today: '2026-04-30' })).toBe(standing);
});
