import { describe, expect, it } from 'vitest';
import { stepsOf } from './roundStages.ts';

const terms = {
  timeZone: 'Europe/Amsterdam',
  quorum: 0.5,
  consentDays: 7,
  extensionDays: 3,
  repairDays: 5,
  recheckDays: 3,
  reminders: 2,
  answersHiddenUntilClose: true,
};
const stage = (name: 'open' | 'extended' | 'repair' | 'recheck', lastDay: string) => ({
  ...{ name, lastDay },
  ...{ from: 0, until: 1 },
});

describe('the line of a consent round', () => {
  it('says when it opened and until when one responds, and how long the rest may take', () => {
    const steps = stepsOf({ terms, stages: [stage('open', '2026-03-02')], closing: undefined });
    expect(steps.map(({ name, state, day, days }) => [name, state, day ?? days])).toEqual([
      ['opened', 'done', '2026-02-23'],
      ['closes', 'now', '2026-03-02'],
      ['repair', 'later', 5],
      ['recheck', 'later', 3],
    ]);
  });

  it('tells the day of an extension', () => {
    const stages = [stage('open', '2026-03-02'), stage('extended', '2026-03-05')];
    const closes = stepsOf({ terms, stages, closing: undefined })[1];
    expect(closes).toMatchObject({ state: 'now', day: '2026-03-05', wasExtended: true });
  });

  it('names what runs now, and leaves out what never came once it closed', () => {
    const repair = [stage('open', '2026-03-02'), stage('repair', '2026-03-07')];
    expect(stepsOf({ terms, stages: repair, closing: undefined }).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
      'later',
    ]);
    const closing = { at: '', outcome: 'consent', missingGroups: [], outsideGroupsWithQuorum: 1 } as const;
    const steps = stepsOf({
      terms,
      stages: [stage('open', '2026-03-02')],
      closing: { ...closing, missingGroups: [] },
    });
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['opened', 'done'],
      ['closes', 'done'],
    ]);
  });
});
