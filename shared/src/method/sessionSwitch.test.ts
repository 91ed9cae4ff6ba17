import { expect, it } from 'vitest';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { decideSession, type SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import { NOTHING_YET, type SessionState, stateAfter } from './sessionState.ts';
import { newestSwitch } from './sessionSwitch.ts';

let number = 0;
function happened(state: SessionState, ...facts: readonly SessionFact[]): SessionState {
  return facts.reduce((before, fact) => {
    number += 1;
    return stateAfter(before, fact, { at: 1, number });
  }, state);
}

/** The state after a command that is not refused, or why it is. */
function after(state: SessionState, command: SessionCommand): SessionState | string {
  const [personId] = PEOPLE;
  if (!personId) return 'nobody';
  const answer = decideSession(state, command, { at: 1, personId, steps: STEPS });
  return answer.ok ? happened(state, ...answer.facts) : answer.code;
}

function done(state: SessionState | string): SessionState {
  if (typeof state === 'string') throw new Error(state);
  return state;
}

const OPEN: SessionCommand = { kind: 'switch.open', question: 'Wat heeft de ander nodig?' };
const GIVE_OUT: SessionCommand = { kind: 'switch.giveOut' };
const AGAIN: SessionCommand = { kind: 'switch.again' };
const SHOWN: SessionFact = { kind: 'switch.shown', pairs: [] };
const OTHERS: readonly SessionCommand[] = [
  { kind: 'dots.open', items: ['Brieven', 'Bellen'], perPerson: 3, onOne: 2 },
  { kind: 'sizing.open', question: 'Hoeveel mensen raakt dit?' },
  OPEN,
  AGAIN,
];
const RUNNING = done(after(NOTHING_YET, { kind: 'session.begin' }));

it('[SESSION_SWITCH] first all write, then all mark, then it is shown', () => {
  const opened = done(after(RUNNING, OPEN));
  expect(opened.focus.brought?.path).toBe('switch');
  expect(opened.switching.open).toMatchObject({ attempt: 1, stage: 'writing' });
  const marking = done(after(opened, GIVE_OUT));
  expect(marking.switching.open).toMatchObject({ stage: 'marking' });
  expect(after(marking, GIVE_OUT)).toBe('session-moved-on');
  const shown = happened(marking, SHOWN);
  expect(shown.switching).toMatchObject({ isLookedAt: true, done: [{ attempt: 1 }] });
  expect(happened(shown, { kind: 'step.begun', stepId: 'silent', minutes: 5 }).switching.isLookedAt).toBe(
    false,
  );
});

it.each(OTHERS)('[SESSION_SWITCH] while it is open $kind waits', (command) => {
  expect(after(done(after(RUNNING, OPEN)), command)).toBe('session-moved-on');
});

it.each(OTHERS.slice(0, 2))('[SESSION_SWITCH] while $kind is open it waits', (command) => {
  expect(after(done(after(RUNNING, command)), OPEN)).toBe('session-moved-on');
});

it('[SESSION_SWITCH] is asked twice at most, and keeps both', () => {
  expect(after(RUNNING, AGAIN)).toBe('session-moved-on');
  expect(after(RUNNING, GIVE_OUT)).toBe('session-moved-on');
  const first = happened(done(after(RUNNING, OPEN)), SHOWN);
  const second = happened(done(after(first, AGAIN)), SHOWN);
  expect(newestSwitch(second.switching)).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
  expect(after(second, AGAIN)).toBe('session-moved-on');
  const other = happened(done(after(second, { ...OPEN, question: 'Wat vreest de ander?' })), SHOWN);
  expect(newestSwitch(other.switching)).toMatchObject([{ attempt: 1, question: 'Wat vreest de ander?' }]);
});

it.each(['switch.dropped', 'session.ended'] as const)('[SESSION_SWITCH] after %s nothing is open', (kind) => {
  expect(happened(done(after(RUNNING, OPEN)), { kind }).switching).toEqual({ done: [], isLookedAt: false });
});
