import { describe, expect, it } from 'vitest';
import { absentVoices, groupsNamedIn } from './absentVoices.ts';
import { afterStage, answered, CONSENT, opened, seatsOf } from './consentRound.fixture.ts';
import { DEMO_SECTIONS } from './demoProblem.fixture.ts';

const seats = [
  { group: 'citizen', side: 'outside', seats: 2 },
  { group: 'agency', side: 'inside', seats: 1 },
  { group: 'ministry', side: 'inside', seats: 0 },
] as const;
const round = opened(seatsOf({ citizen: ['ann', 'bob'], agency: ['cor'] }));

describe('absent voices', () => {
  it('[ABSENT_NAMED] are the groups named as affected without a seat', () => {
    expect(absentVoices(['citizen', 'entrepreneur', 'ministry'], seats)).toEqual([
      'entrepreneur',
      'ministry',
    ]);
    expect(absentVoices([], seats)).toEqual([]);
  });

  it('[ABSENT_QUORUM] are also the groups that did not reach quorum', () => {
    const closed = afterStage(answered(round, { ann: CONSENT }));
    expect(absentVoices(['entrepreneur'], seats, closed)).toEqual(['entrepreneur', 'agency']);
  });

  it('[ABSENT_UNTIL] stay absent when they got a seat after the round, and are heard in the next', () => {
    const closed = afterStage(answered(round, { ann: CONSENT, cor: CONSENT }));
    const later = [...seats, { group: 'entrepreneur', side: 'outside', seats: 1 }] as const;
    expect(absentVoices(['entrepreneur'], later, closed)).toEqual(['entrepreneur']);
    const next = opened(seatsOf({ citizen: ['ann'], agency: ['cor'], entrepreneur: ['dee'] }));
    const heard = afterStage(answered(next, { ann: CONSENT, cor: CONSENT, dee: CONSENT }));
    expect(absentVoices(['entrepreneur'], later, heard)).toEqual([]);
  });

  it.each(['nl', 'en'] as const)(
    '[ABSENT_NAMED] are read from the text of the demo case in %s',
    (language) => {
      expect(groupsNamedIn(DEMO_SECTIONS.who[language])).toEqual(['citizen', 'entrepreneur', 'agency']);
      expect(groupsNamedIn('')).toEqual([]);
    },
  );
});
