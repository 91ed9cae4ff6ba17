import { expect, it } from 'vitest';
import { effectsOf } from './effects.ts';

const JUST_BEFORE_MIDNIGHT_UTC = Date.parse('2026-03-02T23:30:00Z');

it.each([
  ['Europe/Amsterdam', '2026-03-10'],
  ['America/Curacao', '2026-03-09'],
])('counts the days of the round where the table is: %s', (timeZone, until) => {
  const effects = effectsOf('consent', {
    settings: { consentDays: 7, extensionDays: 3 },
    timeZone,
    participants: 12,
    now: JUST_BEFORE_MIDNIGHT_UTC,
  });
  expect(effects.at(-1)).toMatchObject({ kind: 'until', values: { until } });
});
