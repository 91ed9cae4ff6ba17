import { describe, expect, it } from 'vitest';
import { voidRound } from './consentMoves.ts';
import {
  afterStage,
  answered,
  CONSENT,
  OBJECTION,
  opened,
  personCalled,
  seatsOf,
} from './consentRound.fixture.ts';
import { consentFacts } from './consentTally.ts';
import { decisionUntil, judgeDecision, type SponsorDecision } from './sponsorDecision.ts';

const round = opened(seatsOf({ citizen: ['ann', 'bob'], agency: ['cor'] }));
const standing = afterStage(afterStage(afterStage(answered(round, { ann: OBJECTION, cor: OBJECTION }))));
const closedAt = standing.closing?.at ?? 0;
const long = 'Een antwoord. '.repeat(8);
const proceed = (...names: string[]): SponsorDecision => ({
  kind: 'proceedWithAnswer',
  answers: names.map((name) => ({ to: personCalled(name), text: long })),
});

describe('the decision on a standing objection', () => {
  it('[CONSENT_SPONSOR] goes on only with a long answer to each of them', () => {
    expect(judgeDecision(standing, proceed('ann', 'cor'), closedAt)).toEqual({ ok: true });
    expect(judgeDecision(standing, proceed('ann'), closedAt)).toEqual({
      ok: false,
      refusal: 'ANSWER_TOO_SHORT',
      unanswered: [personCalled('cor')],
    });
    const short: SponsorDecision = {
      kind: 'proceedWithAnswer',
      answers: ['ann', 'cor'].map((name) => ({ to: personCalled(name), text: `${'x'.repeat(99)}  ` })),
    };
    expect(judgeDecision(standing, short, closedAt)).toMatchObject({ refusal: 'ANSWER_TOO_SHORT' });
  });

  it('[CONSENT_SPONSOR] is taken within seven calendar days; after that only going back is left', () => {
    const until = decisionUntil(standing) ?? 0;
    expect(new Date(until).toISOString()).toBe('2026-03-17T23:00:00.000Z');
    expect(judgeDecision(standing, proceed('ann', 'cor'), until - 1)).toEqual({ ok: true });
    expect(judgeDecision(standing, proceed('ann', 'cor'), until)).toMatchObject({
      refusal: 'DECISION_TOO_LATE',
    });
    expect(judgeDecision(standing, { kind: 'backToDefine' }, until)).toEqual({ ok: true });
  });

  it('[CONSENT_SPONSOR] is not asked on another outcome, nor in a void round', () => {
    const consented = afterStage(answered(round, { ann: CONSENT }));
    for (const other of [consented, round, voidRound(standing, closedAt)]) {
      expect(judgeDecision(other, proceed(), closedAt)).toMatchObject({ refusal: 'NO_STANDING_OBJECTION' });
    }
  });

  it('[CON_OUTCOME] is part of what the gate reads', () => {
    expect(consentFacts(standing, proceed('ann', 'cor'))).toEqual({
      isClosed: true,
      outcome: 'standingObjection',
      sponsorDecision: 'proceedWithAnswer',
      outsideGroupsWithQuorum: 1,
    });
  });
});
