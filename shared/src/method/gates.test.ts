import { describe, expect, it } from 'vitest';
import en from '#texts/en.json';
import nl from '#texts/nl.json';
import type { GateFacts } from './facts.ts';
import { GATE_CASES } from './gateCases.fixture.ts';
import { consented, facilitator, justEnough, nothingYet, sponsor } from './gateFacts.fixture.ts';
import { GATES, type GateCode, gatesOf } from './gates.ts';
import { PHASES } from './phases.ts';

const codes = GATES.map(({ code }) => code);

function statusOf(code: GateCode, facts: GateFacts) {
  return gatesOf(GATE_CASES[code].phase, facts).find((gate) => gate.code === code);
}

describe.each(codes)('[%s]', (code) => {
  it(`[${code}] is met by just enough`, () => {
    const { level } = GATE_CASES[code];
    expect(statusOf(code, justEnough)).toMatchObject({ code, level, isMet: true, missing: [] });
  });

  it(`[${code}] is unmet by just not enough, says what is missing and where to act`, () => {
    const { level, link, missing, short } = GATE_CASES[code];
    expect(statusOf(code, short)).toEqual({ code, level, isMet: false, missing, link });
  });

  it(`[${code}] is the only gate that its own shortage leaves unmet`, () => {
    const { phase, short } = GATE_CASES[code];
    const unmet = gatesOf(phase, short).filter((gate) => !gate.isMet);
    expect(unmet.map((gate) => gate.code)).toEqual([code]);
  });

  it(`[${code}] [GATE_WORDS] has words in both languages, for when it is open and for when it is done`, () => {
    for (const texts of [nl, en]) {
      expect(texts).toHaveProperty([`gate.${code}`], expect.stringMatching(/\.$/u));
      expect(texts).toHaveProperty([`gate.${code}.done`], expect.stringMatching(/\.$/u));
    }
  });
});

/** The only gates that an empty workspace meets: a text that is not there has no long sentence. */
const MET_BY_NOTHING: readonly GateCode[] = ['PREP_NOT_ALONE', 'DEF_ONE_SENTENCE', 'DEF_LANGUAGE'];

describe('the gates together', () => {
  it('are the 37 of the method, each with a case of its own', () => {
    expect(codes).toHaveLength(37);
    expect(new Set(codes)).toEqual(new Set(Object.keys(GATE_CASES)));
  });

  it('[GATE_NOT_YET] are unmet while what they ask is not there yet', () => {
    const met = PHASES.flatMap((phase) => gatesOf(phase, nothingYet)).filter(({ isMet }) => isMet);
    expect(met.map(({ code }) => code)).toEqual(MET_BY_NOTHING);
    expect(met.every(({ level }) => level === 'soft')).toBe(true);
  });

  it('[GATE_FACTS] answer the same to the same facts, and leave them as they are', () => {
    const facts = structuredClone(justEnough);
    for (const phase of PHASES) expect(gatesOf(phase, facts)).toEqual(gatesOf(phase, facts));
    expect(facts).toEqual(justEnough);
  });

  it('are none in the closed phase', () => {
    expect(gatesOf('closed', nothingYet)).toEqual([]);
  });

  it('stand in the order of the phases', () => {
    const order = GATES.map(({ phase }) => PHASES.indexOf(phase));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});

describe('what a gate looks at', () => {
  it.each(['DEF_DATA_WHY', 'CHO_DATA'] as const)(
    '[%s] [GATE_DATA] is no gate where no data are involved',
    (code) => {
      expect(statusOf(code, { ...GATE_CASES[code].short, dataInvolved: false })).toBeUndefined();
    },
  );

  it('[PREP_ROLES] names each of the two that is absent', () => {
    expect(statusOf('PREP_ROLES', { ...justEnough, sponsors: [] })?.missing).toEqual(['sponsor']);
    expect(statusOf('PREP_ROLES', { ...justEnough, facilitators: [] })?.missing).toEqual(['facilitator']);
    const both = { ...justEnough, facilitators: [facilitator, sponsor], sponsors: [sponsor] };
    expect(statusOf('PREP_ROLES', both)?.isMet).toBe(true);
  });

  it('[PREP_GROUPS] follows the setting, and does not count a group without seats', () => {
    expect(statusOf('PREP_GROUPS', { ...justEnough, minGroups: 5 })?.missing).toEqual(['2']);
    const groups = justEnough.groups.map((group) => ({ ...group, seats: group.side === 'outside' ? 0 : 1 }));
    expect(statusOf('PREP_GROUPS', { ...justEnough, groups })?.missing).toEqual(['1', 'outside']);
  });

  it('[EXP_EXPERIENCE] follows the setting', () => {
    expect(statusOf('EXP_EXPERIENCE', { ...justEnough, minExperiences: 5 })?.missing).toEqual(['3']);
    expect(statusOf('EXP_EXPERIENCE', nothingYet)?.missing).toEqual(['2', 'outside']);
  });

  it('[DEF_DIFFERENCES] takes "we looked and found none" with a reason', () => {
    const problem = { ...justEnough.problem, differences: 0, foundNoDifference: true };
    expect(statusOf('DEF_DIFFERENCES', { ...justEnough, problem })?.isMet).toBe(true);
  });

  it('[CON_OUTCOME] goes on with concerns, and with an objection that the sponsor answered', () => {
    const outcomes = [
      { outcome: 'consentWithConcerns' },
      { outcome: 'standingObjection', sponsorDecision: 'proceedWithAnswer' },
    ] as const;
    for (const outcome of outcomes) {
      const consentRound = { ...consented, ...outcome };
      expect(statusOf('CON_OUTCOME', { ...justEnough, consentRound })?.isMet).toBe(true);
    }
    const noQuorum = { ...consented, outcome: 'noQuorum' } as const;
    expect(statusOf('CON_OUTCOME', { ...justEnough, consentRound: noQuorum })?.missing).toEqual(['outcome']);
  });

  it('[DEF_OUTSIDE_ANSWERED] holds the consent phase too, while a late comment has no outcome', () => {
    const late = { ...justEnough, lateOutsideComments: ['statements'] } as const;
    const inConsent = gatesOf('consent', late).find(({ code }) => code === 'DEF_OUTSIDE_ANSWERED');
    expect(inConsent).toMatchObject({ level: 'hard', isMet: false, link: 'statements' });
    expect(statusOf('DEF_OUTSIDE_ANSWERED', late)?.isMet).toBe(true);
    const settled = gatesOf('consent', { ...justEnough, lateOutsideComments: [] });
    expect(settled.map(({ code }) => code)).not.toContain('DEF_OUTSIDE_ANSWERED');
  });

  it.each([
    ['consent', 'who', 'problem#who'],
    ['choose', 'options', 'options'],
    ['choose', 'choice', 'choice'],
    ['reflect', 'who', 'problem#who'],
    ['reflect', 'choice', 'choice'],
  ] as const)(
    '[DEF_OUTSIDE_ANSWERED] holds %s while a comment from outside on %s waits',
    (phase, spot, link) => {
      const waiting = gatesOf(phase, { ...justEnough, openOutsideComments: [spot] });
      const gate = waiting.find(({ code }) => code === 'DEF_OUTSIDE_ANSWERED');
      expect(gate).toMatchObject({ level: 'hard', isMet: false, missing: [spot], link });
      const answered = gatesOf(phase, { ...justEnough, openOutsideComments: [] });
      expect(answered.map(({ code }) => code)).not.toContain('DEF_OUTSIDE_ANSWERED');
    },
  );
});
