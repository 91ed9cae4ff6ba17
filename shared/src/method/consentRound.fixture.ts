import { PersonId } from '#ids.ts';
import type { ConsentAnswer, Objection, RecheckAnswer } from './consentAnswer.ts';
import { advanceRound, openRound, prepareRound, respond, respondToRepair } from './consentMoves.ts';
import type { ConsentRound, CountedSeat, FrozenText, RoundMove, RoundTerms } from './consentRound.ts';
import { type Group, sideOf } from './groups.ts';

export const OPENED = Date.parse('2026-02-23T09:00:00+01:00');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const TEXT: FrozenText = {
  version: 2,
  hash: 'two',
  sectionHashes: { causes: 'c2', who: 'w2', size: 's2' },
};
export const REPAIRED: FrozenText = {
  version: 3,
  hash: 'three',
  sectionHashes: { causes: 'c3', who: 'w2', size: 's3' },
};
export const TERMS: RoundTerms = {
  timeZone: 'Europe/Amsterdam',
  quorum: 0.5,
  consentDays: 7,
  extensionDays: 3,
  repairDays: 5,
  recheckDays: 3,
  reminders: 2,
  answersHiddenUntilClose: true,
};
export const CONSENT: ConsentAnswer = { kind: 'consent' };
export const CONCERN: ConsentAnswer = {
  kind: 'concern',
  text: 'Let op wie op tijd betaalt.',
  section: 'who',
};
export const OBJECTION: Objection = {
  kind: 'objection',
  sections: ['causes'],
  reasonType: 'harm',
  text: 'Zo lijkt het alsof het onze eigen schuld is, en dat is niet waar.',
  forWhom: 'Mensen die bang zijn',
  wouldHelp: 'weet ik niet',
  checks: { aboutProblem: true, harm: true, isBoundary: false },
};

export function personCalled(name: string): PersonId {
  return PersonId.parse(name.replaceAll(/[^a-z0-9]/g, '').padEnd(16, '0'));
}

export function seatsOf(groups: Partial<Record<Group, readonly string[]>>): readonly CountedSeat[] {
  return Object.entries(groups).flatMap(([name, people]) => {
    const group = seatGroup(name);
    return people.map((person) => ({ personId: personCalled(person), group, side: sideOf(group) }));
  });
}

function seatGroup(name: string): Group {
  if (name === 'citizen' || name === 'entrepreneur' || name === 'agency') return name;
  return name === 'ministry' || name === 'municipality' || name === 'scientist' ? name : 'other';
}

export function done(move: RoundMove): ConsentRound {
  if (!move.ok) throw new Error(move.refusal);
  return move.round;
}

export function refusal(move: RoundMove): string {
  return move.ok ? 'allowed' : [move.refusal, ...move.missing].join(' ');
}

/** A round that opened with these seats. */
export function opened(seats: readonly CountedSeat[], terms: Partial<RoundTerms> = {}): ConsentRound {
  return done(openRound(done(prepareRound(TEXT, { ...TERMS, ...terms }, [])), seats, OPENED));
}

/** The round after everybody named gave an answer an hour after opening. */
export function answered(
  round: ConsentRound,
  answers: Readonly<Record<string, ConsentAnswer>>,
  at = OPENED + HOUR,
): ConsentRound {
  return Object.entries(answers).reduce(
    (before, [name, answer]) => done(respond(before, personCalled(name), answer, at)),
    round,
  );
}

export function rechecked(
  round: ConsentRound,
  answers: Readonly<Record<string, RecheckAnswer>>,
  at: number,
): ConsentRound {
  return Object.entries(answers).reduce(
    (before, [name, answer]) => done(respondToRepair(before, personCalled(name), answer, at)),
    round,
  );
}

/** The round at the very moment that its stage ends. */
export function afterStage(round: ConsentRound, textNow = REPAIRED): ConsentRound {
  return advanceRound(round, round.stages.at(-1)?.until ?? 0, textNow);
}
