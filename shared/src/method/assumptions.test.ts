import { describe, expect, it } from 'vitest';
import {
  type AssumptionStanding,
  assumptionStanding,
  type Finding,
  isShaky,
  needsNewDay,
} from './assumptions.ts';

const REVIEW = '2026-06-01';

describe('[ASSUMPTION] an assumption', () => {
  it.each<[string, { finding?: Finding; today: string }, AssumptionStanding]>([
    ['is open until its day', { today: '2026-05-31' }, 'open'],
    ['is open when somebody looked and is not sure', { finding: 'unsure', today: '2026-05-31' }, 'open'],
    ['holds until its day', { finding: 'holds', today: '2026-05-31' }, 'holds'],
    ['is due on its day when nobody looked', { today: '2026-06-01' }, 'due'],
    ['is due on its day although it held', { finding: 'holds', today: '2026-06-01' }, 'due'],
    ['is due long after its day', { finding: 'unsure', today: '2027-01-01' }, 'due'],
    ['is disproved before its day', { finding: 'doesNotHold', today: '2026-05-31' }, 'disproved'],
    ['stays disproved after its day', { finding: 'doesNotHold', today: '2027-01-01' }, 'disproved'],
  ])('%s', (_, { finding, today }, standing) => {
    expect(assumptionStanding({ finding, reviewOn: REVIEW }, today)).toBe(standing);
  });

  it.each([
    ['open', false],
    ['holds', false],
    ['due', true],
    ['disproved', true],
  ] as const)('that is %s flags what rests on it: %s', (standing, flags) => {
    expect(isShaky(standing)).toBe(flags);
  });

  it.each<[string, Finding | undefined, string, boolean]>([
    ['asks for a day ahead', 'holds', '2026-06-01', true],
    ['is content with tomorrow', 'holds', '2026-05-31', false],
    ['asks for none when it is disproved', 'doesNotHold', '2026-06-01', false],
  ])('%s', (_, finding, today, needs) => {
    expect(needsNewDay({ finding, reviewOn: REVIEW }, today)).toBe(needs);
  });
});
