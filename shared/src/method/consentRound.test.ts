import { describe, expect, it } from 'vitest';
import { missingInAnswer, suggestsBoundary } from './consentAnswer.ts';
import {
  advanceRound,
  extendRound,
  openRound,
  prepareRound,
  remind,
  removeSeat,
  respond,
  voidRound,
} from './consentMoves.ts';
import {
  afterStage,
  answered,
  CONCERN,
  CONSENT,
  DAY,
  done,
  HOUR,
  OBJECTION,
  OPENED,
  opened,
  personCalled,
  REPAIRED,
  rechecked,
  refusal,
  seatsOf,
  TERMS,
  TEXT,
} from './consentRound.fixture.ts';
import { ConsentRound, stateOf } from './consentRound.ts';
import { consentFacts, missingGroups, objectionsOf, quorumPerGroup, tallyStanding } from './consentTally.ts';
import { answersInView } from './consentView.ts';

const ann = personCalled('ann');
const seats = seatsOf({ citizen: ['ann', 'bob'], agency: ['cor', 'dee', 'eve'], ministry: ['fay'] });
const enough = { ann: CONSENT, cor: CONSENT, dee: CONSENT, fay: CONSENT };
const open = opened(seats);
const inRepair = afterStage(answered(open, { ...enough, ann: OBJECTION }));
const inRecheck = afterStage(inRepair);
const recheckAt = (inRecheck.stages.at(-1)?.from ?? 0) + HOUR;

describe('opening', () => {
  it('[CONSENT_DAYS] gives seven calendar days, to the end of the last one there', () => {
    expect(open.stages).toEqual([
      { name: 'open', from: OPENED, lastDay: '2026-03-02', until: Date.parse('2026-03-02T23:00:00Z') },
    ]);
  });

  it('[CONSENT_DAYS] counts days and not hours when the clock changes', () => {
    const round = done(
      openRound(done(prepareRound(TEXT, TERMS, [])), seats, Date.parse('2026-03-25T23:30:00Z')),
    );
    expect(round.stages[0]).toMatchObject({
      lastDay: '2026-04-02',
      until: Date.parse('2026-04-02T22:00:00Z'),
    });
  });

  it('[CONSENT_SAME_TEXT] is never done twice on one text, nor on the text after its repair', () => {
    expect(refusal(prepareRound(TEXT, TERMS, [open]))).toBe('SAME_TEXT');
    expect(refusal(prepareRound(REPAIRED, TERMS, [inRecheck]))).toBe('SAME_TEXT');
    expect(refusal(prepareRound(REPAIRED, TERMS, [open]))).toBe('allowed');
    expect(refusal(openRound(open, seats, OPENED))).toBe('ALREADY_OPEN');
  });

  it('[CONSENT_SEATS] fixes who responds: a seat added later does not', () => {
    expect(refusal(respond(open, personCalled('new'), CONSENT, OPENED + HOUR))).toBe('NO_SEAT');
  });

  it('[CONSENT_RECORD] makes a value that can be kept and read again', () => {
    expect(ConsentRound.parse(JSON.parse(JSON.stringify(inRecheck)))).toEqual(inRecheck);
  });
});

describe('an answer', () => {
  it.each([
    [CONSENT, []],
    [CONCERN, []],
    [{ ...CONCERN, text: 'Te kort voor een zorg'.slice(0, 19) }, ['text']],
    [OBJECTION, []],
    [
      { ...OBJECTION, sections: [], text: 'x'.repeat(39), forWhom: ' ', wouldHelp: '' },
      ['sections', 'text', 'forWhom', 'wouldHelp'],
    ],
  ] as const)('[CONSENT_FIELDS] %j lacks %j', (answer, missing) => {
    expect(missingInAnswer(answer)).toEqual(missing);
    const move = respond(open, ann, answer, OPENED + HOUR);
    expect(refusal(move)).toBe(missing.length === 0 ? 'allowed' : ['INCOMPLETE', ...missing].join(' '));
  });

  it('[CONSENT_CHANGE] may be changed until the last day is over, and every change stays on record', () => {
    const until = open.stages[0]?.until ?? 0;
    const changed = answered(answered(open, { ann: CONSENT }), { ann: CONCERN }, until - 1);
    expect(changed.answers.map(({ answer }) => answer.kind)).toEqual(['consent', 'concern']);
    expect(tallyStanding(changed)).toEqual({ consent: 0, concern: 1, objection: 0, noResponse: 5 });
    expect(refusal(respond(changed, ann, CONSENT, until))).toBe('AFTER_DEADLINE');
  });

  it('[CONSENT_SILENCE] that is not given is no consent and no objection', () => {
    const closed = afterStage(answered(open, { ann: CONSENT }));
    expect(closed.closing?.outcome).toBe('consent');
    expect(missingGroups(closed)).toEqual(['agency', 'ministry']);
    expect(tallyStanding(closed, 'agency')).toEqual({ consent: 0, concern: 0, objection: 0, noResponse: 3 });
  });

  it.each([
    ['Dat mag niet van de wet.', false, true],
    ['That is not allowed by law', false, true],
    ['It is not allowed by the law.', false, true],
    ['Dit maakt het erger, want mensen durven dan niet meer te bellen.', false, false],
    ['Dit maakt het erger, want mensen durven dan niet meer te bellen.', true, true],
  ])('[CONSENT_BOUNDARY] %s may be a limit: %s → %s', (text, isBoundary, expected) => {
    expect(suggestsBoundary({ text, checks: { ...OBJECTION.checks, isBoundary } })).toBe(expected);
  });
});

describe('quorum', () => {
  it.each([
    [1, 0.5, 1],
    [2, 0.5, 1],
    [3, 0.5, 2],
    [2, 0.4, 1],
    [3, 0.8, 3],
    [20, 0.55, 11],
    [50, 0.4, 20],
  ])('[CONSENT_QUORUM] of %i seats at %d takes %i responses', (count, quorum, needed) => {
    const many = seatsOf({ citizen: Array.from({ length: count }, (_, index) => `p${index}`) });
    expect(quorumPerGroup(opened(many, { quorum }))[0]?.needed).toBe(needed);
  });

  it('[CON_OUTSIDE] is needed from one group from outside; without it the round ends there, objection or not', () => {
    const closed = afterStage(answered(open, { cor: OBJECTION, dee: CONSENT, fay: CONSENT }));
    expect(closed.closing?.outcome).toBe('noQuorum');
    expect(objectionsOf(closed)).toHaveLength(1);
    expect(consentFacts(closed)).toEqual({ isClosed: true, outcome: 'noQuorum', outsideGroupsWithQuorum: 0 });
  });

  it('[CONSENT_SEATS] leaves out a seat that was removed, but never its objection', () => {
    const round = removeSeat(
      answered(open, { ...enough, bob: OBJECTION }),
      personCalled('bob'),
      OPENED + HOUR,
    );
    expect(quorumPerGroup(round)[0]).toMatchObject({ seats: 1, needed: 1, responded: 1 });
    expect(refusal(respond(round, personCalled('bob'), CONSENT, OPENED + HOUR))).toBe('NO_SEAT');
    const closed = afterStage(afterStage(afterStage(round)));
    expect(closed.closing?.outcome).toBe('standingObjection');
    expect(removeSeat(closed, ann, OPENED)).toBe(closed);
  });
});

describe('extending', () => {
  it('[CONSENT_EXTEND] adds days to the last day, once, while a group is below quorum', () => {
    const extended = done(extendRound(open, OPENED + 6 * DAY));
    expect(stateOf(extended)).toBe('extended');
    expect(extended.stages.at(-1)?.lastDay).toBe('2026-03-05');
    expect(refusal(extendRound(extended, OPENED + 7 * DAY))).toBe('ALREADY_EXTENDED');
    expect(refusal(respond(extended, ann, CONSENT, Date.parse('2026-03-05T22:59:59Z')))).toBe('allowed');
  });

  it('[CONSENT_EXTEND] is refused when every group has quorum, and after the last day', () => {
    expect(refusal(extendRound(answered(open, enough), OPENED + DAY))).toBe('QUORUM_REACHED');
    expect(refusal(extendRound(open, OPENED + 30 * DAY))).toBe('NOT_OPEN');
    expect(refusal(extendRound(inRepair, recheckAt))).toBe('NOT_OPEN');
  });
});

describe('time', () => {
  it('[CONSENT_LATE] that was missed is caught up with, each stage on its own last day', () => {
    const late = advanceRound(answered(open, { ...enough, ann: OBJECTION }), OPENED + 90 * DAY, REPAIRED);
    expect(late.stages.map(({ lastDay }) => lastDay)).toEqual(['2026-03-02', '2026-03-07', '2026-03-10']);
    expect(late.closing).toEqual({ at: Date.parse('2026-03-10T23:00:00Z'), outcome: 'standingObjection' });
  });

  it('[CONSENT_LATE] changes nothing before the end of a stage', () => {
    const until = open.stages[0]?.until ?? 0;
    expect(advanceRound(open, until - 1, REPAIRED)).toBe(open);
  });

  it('[CONSENT_VOID] stops when the workspace goes back, and nothing counts any more', () => {
    const gone = voidRound(answered(open, enough), OPENED + HOUR);
    expect(refusal(respond(gone, ann, CONSENT, OPENED + HOUR))).toBe('VOID');
    expect(advanceRound(gone, OPENED + 90 * DAY, REPAIRED)).toBe(gone);
    expect(consentFacts(gone)).toBeUndefined();
    expect(voidRound(gone, OPENED + DAY)).toBe(gone);
  });

  it('[CONSENT_REMIND] allows two reminders, while people can respond', () => {
    const twice = done(remind(done(remind(open, OPENED + HOUR)), OPENED + DAY));
    expect(refusal(remind(twice, OPENED + 2 * DAY))).toBe('REMINDERS_USED');
    expect(refusal(remind(afterStage(answered(open, enough)), OPENED + DAY))).toBe('AFTER_DEADLINE');
  });
});

describe('what is seen of answers', () => {
  const given = answered(open, { ann: OBJECTION, cor: CONCERN });

  it('[CONSENT_HIDDEN] is who responded, and only the own words until responding ends', () => {
    const view = answersInView(given, ann);
    expect(view.responded).toEqual([ann, personCalled('cor')]);
    expect(view.answers).toEqual([{ personId: ann, answer: OBJECTION }]);
    expect(answersInView(given, undefined).answers).toEqual([]);
    expect(JSON.stringify(answersInView(given, personCalled('noor')))).not.toContain(OBJECTION.text);
  });

  it('[CONSENT_HIDDEN] is everything that counts from repair on, but of recheck only after closing', () => {
    const round = rechecked(inRecheck, { ann: { kind: 'withdrawn', text: 'Nu klopt het.' } }, recheckAt);
    expect(answersInView(round, undefined).answers).toHaveLength(4);
    expect(answersInView(round, undefined).rechecks).toEqual([]);
    expect(answersInView(round, ann).rechecks).toHaveLength(1);
    expect(answersInView(afterStage(round), undefined).rechecks).toHaveLength(1);
  });

  it('[CONSENT_HIDDEN] is everything at once where the workspace is set so, and never an answer that was changed', () => {
    const shown = answered(answered(opened(seats, { answersHiddenUntilClose: false }), { ann: OBJECTION }), {
      ann: CONSENT,
    });
    expect(answersInView(shown, undefined).answers).toEqual([{ personId: ann, answer: CONSENT }]);
  });
});
