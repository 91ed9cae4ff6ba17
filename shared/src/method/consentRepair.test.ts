import { describe, expect, it } from 'vitest';
import { respond, respondToRepair } from './consentMoves.ts';
import { changedSections, mayWriteMinorityText, repairGroups, repairSections } from './consentRepair.ts';
import {
  afterStage,
  answered,
  CONSENT,
  DAY,
  HOUR,
  OBJECTION,
  opened,
  personCalled,
  rechecked,
  refusal,
  seatsOf,
} from './consentRound.fixture.ts';
import { stateOf } from './consentRound.ts';
import { concernsOf, objectionsOf, tallyStanding } from './consentTally.ts';

const ann = personCalled('ann');
const seats = seatsOf({ citizen: ['ann', 'bob'], agency: ['cor', 'dee', 'eve'], ministry: ['fay'] });
const enough = { ann: CONSENT, cor: CONSENT, dee: CONSENT, fay: CONSENT };
const open = opened(seats);
const inRepair = afterStage(answered(open, { ...enough, ann: OBJECTION }));
const inRecheck = afterStage(inRepair);
const recheckAt = (inRecheck.stages.at(-1)?.from ?? 0) + HOUR;

describe('repair', () => {
  it('[CONSENT_REPAIR] comes only on an objection, for five days', () => {
    expect(stateOf(inRepair)).toBe('repair');
    expect(inRepair.stages.at(-1)?.lastDay).toBe('2026-03-07');
    expect(stateOf(afterStage(answered(open, enough)))).toBe('closed');
  });

  it('[CONSENT_REPAIR] opens the named sections for the groups that objected to them, and nothing else', () => {
    const round = afterStage(
      answered(open, { ...enough, ann: OBJECTION, cor: { ...OBJECTION, sections: ['size', 'causes'] } }),
    );
    const at = (round.stages.at(-1)?.from ?? 0) + HOUR;
    expect(repairSections(round)).toEqual(['causes', 'size']);
    expect(repairGroups(round, 'causes', at)).toEqual(['citizen', 'agency']);
    expect(repairGroups(round, 'size', at)).toEqual(['agency']);
    expect(repairGroups(round, 'who', at)).toBeUndefined();
    expect(repairGroups(round, 'causes', at + 5 * DAY)).toBeUndefined();
    expect(repairGroups(afterStage(round), 'causes', at + 5 * DAY)).toBeUndefined();
    expect(refusal(respond(round, ann, CONSENT, at))).toBe('AFTER_DEADLINE');
  });
});

describe('recheck', () => {
  it('[CONSENT_RECHECK] shows what was changed, in three days', () => {
    expect(inRecheck.stages.at(-1)).toMatchObject({ name: 'recheck', lastDay: '2026-03-10' });
    expect(changedSections(inRecheck)).toEqual(['causes']);
    expect(changedSections(inRepair)).toEqual([]);
  });

  it.each([
    ['ann', { kind: 'withdrawn', text: '' }, 'allowed'],
    ['ann', { kind: 'keep' }, 'OBJECTOR_ONLY_ANSWERS'],
    ['ann', OBJECTION, 'OBJECTOR_ONLY_ANSWERS'],
    ['bob', { kind: 'stays', text: '' }, 'NOT_AN_OBJECTOR'],
    ['bob', OBJECTION, 'allowed'],
    ['bob', { ...OBJECTION, sections: ['causes', 'size'] }, 'NOT_CHANGED size'],
    ['bob', { ...OBJECTION, text: 'kort' }, 'INCOMPLETE text'],
    ['bob', { kind: 'keep' }, 'allowed'],
    ['new', { kind: 'keep' }, 'NO_SEAT'],
  ] as const)('[CONSENT_RECHECK] %s answers %j: %s', (name, answer, expected) => {
    expect(refusal(respondToRepair(inRecheck, personCalled(name), answer, recheckAt))).toBe(expected);
  });

  it('[CONSENT_RECHECK] takes no answer before it, and none after its last day', () => {
    const withdrawn = { kind: 'withdrawn', text: '' } as const;
    expect(refusal(respondToRepair(inRepair, ann, withdrawn, recheckAt - 2 * HOUR))).toBe('AFTER_DEADLINE');
    expect(refusal(respondToRepair(inRecheck, ann, withdrawn, recheckAt + 3 * DAY))).toBe('AFTER_DEADLINE');
  });

  it.each([
    ['who withdraws consents', { ann: { kind: 'withdrawn', text: 'Nu klopt het.' } }, 'consent'],
    ['may leave a concern', { ann: { kind: 'becomesConcern', text: '' } }, 'consentWithConcerns'],
    ['may stay with it', { ann: { kind: 'stays', text: '' } }, 'standingObjection'],
    ['who does not act stays with it', {}, 'standingObjection'],
    ['may meet a new one', { ann: { kind: 'withdrawn', text: '' }, bob: OBJECTION }, 'standingObjection'],
  ] as const)('[CONSENT_OUTCOME] an objector %s', (_title, answers, outcome) => {
    const closed = afterStage(rechecked(inRecheck, answers, recheckAt));
    expect(closed.closing).toEqual({ at: Date.parse('2026-03-10T23:00:00Z'), outcome });
    expect(objectionsOf(closed)[0]?.objection).toEqual(OBJECTION);
  });

  it('[CONSENT_OUTCOME] keeps the words of an objection that became a concern', () => {
    const closed = afterStage(rechecked(inRecheck, { ann: { kind: 'becomesConcern', text: '' } }, recheckAt));
    expect(concernsOf(closed)).toEqual([
      { personId: ann, group: 'citizen', sections: ['causes'], text: OBJECTION.text },
    ]);
  });

  it('[CONSENT_RECHECK] lets one who newly objected go back to the answer before', () => {
    const objected = rechecked(inRecheck, { bob: OBJECTION }, recheckAt);
    expect(tallyStanding(objected)).toMatchObject({ objection: 2 });
    expect(tallyStanding(rechecked(objected, { bob: { kind: 'keep' } }, recheckAt))).toMatchObject({
      objection: 1,
    });
  });

  it('[CONSENT_MINORITY] lets the group of a standing objection write its text, once the round is closed', () => {
    const closed = afterStage(inRecheck);
    expect(['ann', 'bob', 'cor'].map((name) => mayWriteMinorityText(closed, personCalled(name)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayWriteMinorityText(inRecheck, ann)).toBe(false);
  });
});
