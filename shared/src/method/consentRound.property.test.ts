import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDay, daysBetween } from './calendar.ts';
import { OBJECTOR_ANSWERS } from './consentAnswer.ts';
import { advanceRound, extendRound, remind, removeSeat, respond, respondToRepair } from './consentMoves.ts';
import {
  CONCERN,
  CONSENT,
  HOUR,
  OBJECTION,
  OPENED,
  opened,
  personCalled,
  REPAIRED,
  seatsOf,
} from './consentRound.fixture.ts';
import type { ConsentRound, RoundMove } from './consentRound.ts';
import { objectionsOf, tallyStanding } from './consentTally.ts';
import { SETTINGS } from './settings.ts';

const NAMES = ['ann', 'bob', 'cor', 'dee', 'eve'] as const;
const seats = seatsOf({ citizen: ['ann', 'bob'], agency: ['cor', 'dee'] });

const person = fc.constantFrom(...NAMES).map(personCalled);
const event = fc.record({
  hours: fc.nat(60),
  personId: person,
  kind: fc.constantFrom('respond', 'recheck', 'recheck', 'extend', 'advance', 'remove', 'remind'),
  answer: fc.constantFrom(CONSENT, CONCERN, OBJECTION),
  word: fc.constantFrom(...OBJECTOR_ANSWERS),
});
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const terms = fc.record({
  consentDays: fc.integer(SETTINGS.consentDays),
  extensionDays: fc.integer(SETTINGS.extensionDays),
  repairDays: fc.integer(SETTINGS.repairDays),
  recheckDays: fc.integer(SETTINGS.recheckDays),
  quorum: fc.double({ ...within(SETTINGS.quorum), noNaN: true }),
  timeZone: fc.constantFrom('Europe/Amsterdam', 'America/Curacao', 'Pacific/Kiritimati', 'America/Sao_Paulo'),
});

function within({ min, max }: { readonly min: number; readonly max: number }) {
  return { min, max };
}

function taken(round: ConsentRound, { kind, personId, answer, word }: Event, at: number): ConsentRound {
  const moves: Readonly<Record<typeof kind, () => RoundMove>> = {
    respond: () => respond(round, personId, answer, at),
    recheck: () =>
      respondToRepair(round, personId, answer.kind === 'objection' ? answer : { kind: word, text: '' }, at),
    extend: () => extendRound(round, at),
    advance: () => ({ ok: true, round: advanceRound(round, at, REPAIRED) }),
    remove: () => ({ ok: true, round: removeSeat(round, personId, at) }),
    remind: () => remind(round, at),
  };
  const move = moves[kind]();
  return move.ok ? move.round : round;
}

/** Every round on the way, when these events are tried one after the other, whatever comes of them. */
function pathOf(start: ConsentRound, events: readonly Event[]): readonly ConsentRound[] {
  let at = OPENED;
  const path = [start];
  for (const next of events) {
    at += next.hours * HOUR;
    path.push(taken(path.at(-1) ?? start, next, at));
  }
  path.push(advanceRound(path.at(-1) ?? start, at + 2_000 * HOUR, REPAIRED));
  return path;
}

function assertAlways(holds: (path: readonly ConsentRound[]) => void) {
  const scenario = fc.tuple(terms, fc.array(event, { maxLength: 40 }));
  fc.assert(
    fc.property(scenario, ([set, events]) => holds(pathOf(opened(seats, set), events))),
    { numRuns: 150 },
  );
}

it('[CONSENT_ONCE] no sequence of events gives a second repair, extension or recheck', () => {
  assertAlways((path) => {
    const names = path.at(-1)?.stages.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(['open', 'open extended', 'open repair recheck', 'open extended repair recheck']).toContain(
      names.join(' '),
    );
  });
});

it('[CONSENT_DEADLINE] no sequence of events lets in a response after the last day', () => {
  assertAlways((path) => {
    const round = path.at(-1);
    const lastOf = (...names: readonly string[]) =>
      round?.stages.findLast(({ name }) => names.includes(name))?.until ?? 0;
    for (const { at } of round?.answers ?? []) expect(at).toBeLessThan(lastOf('open', 'extended'));
    for (const { at } of round?.rechecks ?? []) expect(at).toBeLessThan(lastOf('recheck'));
  });
});

it('[CONSENT_LONGEST] no sequence of events takes more than 31 calendar days', () => {
  assertAlways((path) => {
    const round = path.at(-1);
    const last = round?.stages.at(-1);
    expect(round?.closing?.at).toBe(last?.until);
    const first = calendarDay(OPENED, round?.terms.timeZone ?? '');
    expect(daysBetween(first, last?.lastDay ?? '')).toBeLessThanOrEqual(31);
  });
});

it('[CONSENT_RECORD] no sequence of events takes a word away, or changes what was closed', () => {
  assertAlways((path) => {
    for (const [index, round] of path.entries()) {
      const before = path[index - 1] ?? round;
      expect(round.answers.slice(0, before.answers.length)).toEqual(before.answers);
      expect(round.rechecks.slice(0, before.rechecks.length)).toEqual(before.rechecks);
      if (before.closing) expect(round.closing).toEqual(before.closing);
      expect(round.remindedAt.length).toBeLessThanOrEqual(2);
    }
  });
});

it('[CONSENT_OUTCOME] no sequence of events ends in consent while an objection stays', () => {
  assertAlways((path) => {
    const round = path.at(-1);
    if (!round) return;
    const isStanding = objectionsOf(round).some(({ result }) => result === 'stays');
    const { outcome } = round.closing ?? {};
    if (isStanding) expect(['standingObjection', 'noQuorum']).toContain(outcome);
    const { consent, concern, objection, noResponse } = tallyStanding(round);
    const counted = round.seats.filter(({ removedAt }) => removedAt === undefined).length;
    expect(consent + concern + objection + noResponse).toBe(counted);
  });
});
