import { describe, expect, it } from 'vitest';
import { repairGroups, repairSections } from './consentRepair.ts';
import {
  afterStage,
  answered,
  HOUR,
  opened,
  personCalled,
  rechecked,
  seatsOf,
} from './consentRound.fixture.ts';
import { stateOf } from './consentRound.ts';
import { missingGroups, quorumPerGroup, tallyFirst, tallyStanding } from './consentTally.ts';
import { DEMO_ANSWERS, DEMO_CONSENT, DEMO_SEATS } from './demoConsent.fixture.ts';

const inRepair = afterStage(answered(opened(seatsOf(DEMO_SEATS)), DEMO_ANSWERS));
const inRecheck = afterStage(inRepair);
const from = inRecheck.stages.at(-1)?.from ?? 0;
const action = { kind: 'withdrawn', text: 'Nu klopt het. Zo is het ook bij mij.' } as const;
const closed = afterStage(rechecked(inRecheck, { 'p-dirk': action }, from + HOUR));

describe('the consent round of the demo case', () => {
  it('[CONSENT_DEMO] counts as the case expects, in the first round and after recheck', () => {
    expect(tallyFirst(closed)).toEqual(DEMO_CONSENT.tallyFirstRound);
    expect(tallyStanding(inRecheck)).toEqual(DEMO_CONSENT.tallyFirstRound);
    expect(tallyStanding(closed)).toEqual(DEMO_CONSENT.tallyAfterRecheck);
  });

  it('[CONSENT_DEMO] reaches quorum in every group', () => {
    const quorum = quorumPerGroup(closed).map(({ group, seats, needed, responded, isReached }) => [
      group,
      { seats, needed, responded, reached: isReached },
    ]);
    expect(Object.fromEntries(quorum)).toEqual(DEMO_CONSENT.quorum);
    expect(missingGroups(closed)).toEqual([]);
  });

  it('[CONSENT_DEMO] repairs the section of the objection, with the group of its maker', () => {
    expect(repairSections(inRepair)).toEqual(['causes']);
    expect(repairGroups(inRepair, 'causes', from - HOUR)).toEqual(['citizen']);
    expect(personCalled('p-dirk')).toBe(
      inRepair.answers.find(({ answer }) => answer.kind === 'objection')?.personId,
    );
  });

  it('[CONSENT_DEMO] keeps to its dates and ends with the outcome of the case', () => {
    expect(closed.stages.map(({ lastDay }) => lastDay)).toEqual(['2026-03-02', '2026-03-07', '2026-03-10']);
    expect(stateOf(closed)).toBe('closed');
    expect(closed.closing?.outcome).toBe(DEMO_CONSENT.outcome);
  });
});
