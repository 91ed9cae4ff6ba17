import { expect, it } from 'vitest';
import { type Group, sideOf } from './groups.ts';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { decideSession, type SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import { Estimate, newestSizing } from './sessionSizing.ts';
import { NOTHING_YET, type SessionState, stateAfter } from './sessionState.ts';
import { endOfScale, placeOfSize, type SizingBallot, sizingColumns } from './sizing.ts';

const give = (group: Group, low: number, high: number, severity: Estimate['severity']): SizingBallot => ({
  ...{ group, side: sideOf(group), low, high, severity },
});

it('[SESSION_SIZING] shows per group from its lowest to its highest, and never an average', () => {
  const ballots = [
    give('citizen', 5_000, 20_000, 4),
    give('citizen', 800, 9_000, 3),
    give('agency', 100, 300, 2),
  ];
  expect(sizingColumns(ballots, 'open')).toEqual([
    { groups: ['agency'], people: 1, low: 100, high: 300, severity: [0, 1, 0, 0] },
    { groups: ['citizen'], people: 2, low: 800, high: 20_000, severity: [0, 0, 1, 1] },
  ]);
});

it('[SESSION_SIZING] by the rule of the house few stand with others of their side', () => {
  const ballots = [give('agency', 1, 2, 1), give('ministry', 50, 60, 2)];
  expect(sizingColumns(ballots, 'ruleOfTheHouse')).toEqual([
    { groups: ['agency', 'ministry'], people: 2, low: 1, high: 60, severity: [1, 1, 0, 0] },
  ]);
});

it.each([
  [{ low: 0, high: 0, severity: 1 }, true],
  [{ low: 10, high: 9, severity: 1 }, false],
  [{ low: -1, high: 9, severity: 1 }, false],
  [{ low: 0.5, high: 9, severity: 1 }, false],
  [{ low: 0, high: 20_000_001, severity: 1 }, false],
  [{ low: 0, high: 9, severity: 5 }, false],
  [{ low: 0, high: 9 }, false],
  [{ low: 0, high: 9, severity: 1, name: 'Samira' }, false],
])('[SESSION_SIZING] %j counts as an estimate: %s', (estimate, counts) => {
  expect(Estimate.safeParse(estimate).success).toBe(counts);
});

it.each([
  [0, 1_000, 0],
  [1_000, 1_000, 1],
  [5_000, 1_000, 1],
  [0, 0, 0],
])('[SESSION_SIZING] %i of %i people lies at %f', (people, most, place) => {
  expect(placeOfSize(people, most)).toBeCloseTo(place, 6);
});

it.each([
  [0, 1],
  [7, 10],
  [300, 500],
  [20_000, 20_000],
  [20_001, 50_000],
])('[SESSION_SIZING] a picture up to %i ends at %i', (high, end) => {
  expect(endOfScale([{ groups: ['citizen'], people: 1, low: 0, high, severity: [] }])).toBe(end);
});

/** The state after a command that is not refused, or why it is. */
function after(state: SessionState, command: SessionCommand): SessionState | string {
  const [personId] = PEOPLE;
  if (!personId) return 'nobody';
  const answer = decideSession(state, command, { at: 1, personId, steps: STEPS });
  if (!answer.ok) return answer.code;
  return answer.facts.reduce((before, fact) => happened(before, fact), state);
}

let number = 0;
function happened(state: SessionState, fact: SessionFact): SessionState {
  number += 1;
  return stateAfter(state, fact, { at: 1, number });
}

function done(state: SessionState | string): SessionState {
  if (typeof state === 'string') throw new Error(state);
  return state;
}

const OPEN: SessionCommand = { kind: 'sizing.open', question: 'Hoeveel mensen raakt dit?' };
const DOTS: SessionCommand = { kind: 'dots.open', items: ['Brieven', 'Bellen'], perPerson: 3, onOne: 2 };
const AGAIN: SessionCommand = { kind: 'sizing.again' };
const SHOWN: SessionFact = { kind: 'sizing.shown', columns: [] };

it('[SESSION_SIZING] is asked twice at most, keeps both, and goes alone', () => {
  const running = done(after(NOTHING_YET, { kind: 'session.begin' }));
  expect(after(running, AGAIN)).toBe('session-moved-on');
  const opened = done(after(running, OPEN));
  expect(opened.focus.brought?.path).toBe('sizing');
  for (const command of [OPEN, AGAIN, DOTS]) expect(after(opened, command)).toBe('session-moved-on');
  const first = happened(opened, SHOWN);
  expect(first.sizing.isLookedAt).toBe(true);
  const second = happened(done(after(first, AGAIN)), SHOWN);
  expect(newestSizing(second.sizing)).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
  expect(after(second, AGAIN)).toBe('session-moved-on');
  expect(after(done(after(second, DOTS)), OPEN)).toBe('session-moved-on');
  const other = happened(done(after(second, { kind: 'sizing.open', question: 'Hoe lang al?' })), SHOWN);
  expect(newestSizing(other.sizing)).toMatchObject([{ attempt: 1, question: 'Hoe lang al?' }]);
  expect(happened(done(after(running, OPEN)), { kind: 'session.ended' }).sizing.done).toEqual([]);
});
