import { ConsentView } from '@opgave/shared/contract/consent';
import { describe, expect, it } from 'vitest';
import { roundTask } from './roundTask.ts';

const terms = {
  ...{ timeZone: 'Europe/Amsterdam', quorum: 0.5, consentDays: 7, extensionDays: 3, repairDays: 5 },
  ...{ recheckDays: 3, reminders: 2, answersHiddenUntilClose: true },
};
const text = { version: 2, hash: 'a1', sections: [] };
const prepared = { number: 1, text, terms, lastDay: '2026-03-02', groups: [] };
const MAY = {
  ...{ respond: false, recheck: false, extend: false, remind: false },
  ...{ hide: false, decide: false, writeMinority: false },
};
const MINE = { seat: 'counted', answer: { version: 0 }, recheck: { version: 0, asks: 'nothing' } };
const SENT = '2026-02-24T10:00:00.000Z';

function view(round: object, rest: object = {}): ConsentView {
  return ConsentView.parse({
    mayOpen: false,
    rounds: [],
    round: {
      ...{ id: 'round00000000000', number: 1, state: 'open', isVoid: false, text, terms, stages: [] },
      ...{ groups: [], mine: MINE, may: MAY, reminders: { sentAt: [], left: 2, waiting: 1 } },
      ...{ concerns: [], objections: [], changes: [], minority: [] },
      ...round,
    },
    ...rest,
  });
}

const closing = (outcome: string) => ({
  state: 'closed',
  closing: { at: SENT, outcome, missingGroups: [], outsideGroupsWithQuorum: 1 },
});

describe('what the consent round asks of somebody now', () => {
  it('is to open it, for the facilitator alone', () => {
    const ready = { prepared, rounds: [] };
    expect(roundTask(ConsentView.parse({ ...ready, mayOpen: true }))).toBe('open');
    expect(roundTask(ConsentView.parse({ ...ready, mayOpen: false }))).toBe('soon');
    expect(roundTask(view({ isVoid: true }, { prepared, mayOpen: true }))).toBe('open');
    expect(roundTask(ConsentView.parse({ mayOpen: false, rounds: [] }))).toBeUndefined();
    const used = { ...prepared, refusal: 'SAME_TEXT' };
    expect(roundTask(ConsentView.parse({ ...ready, prepared: used, mayOpen: false }))).toBeUndefined();
  });

  it('is to answer once, for who has a seat; who leads guards it, the rest watches', () => {
    const may = { ...MAY, respond: true };
    expect(roundTask(view({ may }))).toBe('respond');
    expect(roundTask(view({ may, mine: { ...MINE, answer: { version: 1, sentAt: SENT } } }))).toBe(
      'responded',
    );
    expect(roundTask(view({ mine: { ...MINE, seat: 'facilitator' } }))).toBe('guard');
    expect(roundTask(view({ mine: { ...MINE, seat: 'sponsor' } }))).toBe('watch');
  });

  it('is to mend, for exactly the people who may write', () => {
    const repair = (mayWrite: boolean) => ({
      state: 'repair',
      repair: { sections: [{ section: 'causes', groups: ['citizen'], mayWrite }] },
    });
    expect(roundTask(view(repair(true)))).toBe('repair');
    expect(roundTask(view(repair(false)))).toBe('repairWatch');
  });

  it('is to say whether an objection stays, until its maker said so', () => {
    const asked = (recheck: object) => ({ state: 'recheck', mine: { ...MINE, recheck } });
    expect(roundTask(view(asked({ version: 0, asks: 'objector' })))).toBe('recheck');
    expect(roundTask(view(asked({ version: 1, asks: 'objector', sentAt: SENT })))).toBe('recheckWatch');
    expect(roundTask(view(asked({ version: 0, asks: 'other' })))).toBe('recheckWatch');
  });

  it('is to decide on what stays, for the sponsor; and to go outside when nobody came from there', () => {
    const stays = { ...closing('standingObjection'), decision: { until: SENT } };
    expect(roundTask(view({ ...stays, may: { ...MAY, decide: true } }))).toBe('decide');
    expect(roundTask(view(stays))).toBe('decideWatch');
    const made = { kind: 'proceedWithAnswer', at: SENT };
    expect(roundTask(view({ ...stays, decision: { until: SENT, made } }))).toBe('result');
    expect(roundTask(view({ ...closing('noQuorum'), mine: { ...MINE, seat: 'facilitator' } }))).toBe('visit');
    expect(roundTask(view(closing('consent')))).toBe('result');
  });
});
