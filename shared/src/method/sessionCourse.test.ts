import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { lateBy, nextStepId } from './sessionCourse.ts';
import { decideSession, rightFor, type SessionCommand } from './sessionDecide.ts';
import { NOTHING_YET, type SessionState, stateAfter } from './sessionState.ts';
import { MINUTE, timeLeft } from './sessionTimer.ts';

const noor = PEOPLE[0] ?? PersonId.parse('person000000000000');
const BEGIN = 1_000_000;

/** The state after these were asked, each so many minutes after the beginning. */
function after(...asked: readonly (readonly [number, SessionCommand])[]): SessionState {
  let number = 0;
  return asked.reduce((state, [minutes, command]) => {
    const at = BEGIN + minutes * MINUTE;
    const answer = decideSession(state, command, { at, personId: noor, steps: STEPS });
    if (!answer.ok) throw new Error(answer.code);
    return answer.facts.reduce((before, fact) => {
      number += 1;
      return stateAfter(before, fact, { at, by: noor, number });
    }, state);
  }, NOTHING_YET);
}

const begun = [0, { kind: 'session.begin' }] as const;
const next = (minutes: number, seen: string) => [minutes, { kind: 'step.next', seen }] as const;

describe('[SESSION_COURSE] the script of a session (method.md 13.1)', () => {
  it('begins with the first step, its time, and everyone there', () => {
    const { course, focus } = after(begun);
    expect(course.now).toMatchObject({ stepId: 'welcome', since: BEGIN });
    expect(timeLeft(course.timer, BEGIN)).toBe(5 * MINUTE);
    expect(focus.brought).toMatchObject({ path: '' });
    expect(nextStepId(course)).toBe('story');
  });

  it('skips nothing when two press at once: the second is told', () => {
    const state = after(begun, next(5, 'welcome'));
    const asker = { at: BEGIN, personId: noor, steps: STEPS };
    expect(decideSession(state, { kind: 'step.next', seen: 'welcome' }, asker)).toEqual({
      ok: false,
      code: 'session-moved-on',
    });
  });

  it('takes a move by accident back, with the time that was left', () => {
    const state = after(begun, next(2, 'welcome'), [2.5, { kind: 'step.takeBack', seen: 'story' }]);
    expect(state.course.now?.stepId).toBe('welcome');
    expect(timeLeft(state.course.timer, BEGIN + 2.5 * MINUTE)).toBe(2.5 * MINUTE);
    expect(state.course.taken.map(({ stepId }) => stepId)).toEqual(['welcome']);
  });

  it.each([
    ['on time', [begun], 3, 0],
    ['two minutes over the first step', [begun], 7, 2],
    ['a minute early', [begun, next(4, 'welcome')], 4, -1],
    ['three late, and over the step of now as well', [begun, next(8, 'welcome')], 20, 5],
  ] as const)('says how late it is: %s', (_name, asked, minute, late) => {
    expect(lateBy(after(...asked).course, BEGIN + minute * MINUTE)).toBe(late * MINUTE);
  });

  it('does nothing before it began and nothing after it ended', () => {
    const asker = { at: BEGIN, personId: noor, steps: STEPS };
    const ended = after(begun, [10, { kind: 'session.end' }]);
    for (const state of [NOTHING_YET, ended])
      expect(decideSession(state, { kind: 'hand.raise' }, asker)).toEqual({
        ok: false,
        code: 'session-not-running',
      });
    expect(decideSession(ended, { kind: 'session.begin' }, asker).ok).toBe(false);
  });
});

describe('[SESSION_TIMER] the clock of a step', () => {
  it('stands still while it is paused, and goes on with what was left', () => {
    const paused = after(begun, [1, { kind: 'timer.pause' }]);
    expect(timeLeft(paused.course.timer, BEGIN + 60 * MINUTE)).toBe(4 * MINUTE);
    const resumed = after(begun, [1, { kind: 'timer.pause' }], [30, { kind: 'timer.resume' }]);
    expect(timeLeft(resumed.course.timer, BEGIN + 31 * MINUTE)).toBe(3 * MINUTE);
  });

  it('gets a minute more, running, paused and when it is over', () => {
    const more = [2, { kind: 'timer.addMinute' }] as const;
    expect(timeLeft(after(begun, more).course.timer, BEGIN + 2 * MINUTE)).toBe(4 * MINUTE);
    const paused = after(begun, [1, { kind: 'timer.pause' }], more).course.timer;
    expect(timeLeft(paused, BEGIN)).toBe(5 * MINUTE);
    const state = after(begun);
    const over = stateAfter(state, { kind: 'timer.ended' }, { number: 9, at: BEGIN + 6 * MINUTE });
    expect(over.course.timer.kind).toBe('over');
    const again = stateAfter(
      over,
      { kind: 'timer.lengthened', minutes: 1 },
      { number: 10, at: BEGIN + 8 * MINUTE },
    );
    expect(timeLeft(again.course.timer, BEGIN + 8 * MINUTE)).toBe(MINUTE);
  });

  it('does not end before its moment, whoever says so', () => {
    const early = stateAfter(after(begun), { kind: 'timer.ended' }, { number: 9, at: BEGIN });
    expect(early.course.timer.kind).toBe('running');
  });
});

describe('[SESSION_RIGHTS] who asks what', () => {
  it.each([
    [{ kind: 'hand.raise' }, 'session.join'],
    [{ kind: 'ready.say' }, 'session.join'],
    [{ kind: 'step.next', seen: null }, 'session.lead'],
    [{ kind: 'turn.give', personId: noor }, 'session.lead'],
    [{ kind: 'everyone.bring', path: 'problem' }, 'session.lead'],
  ] as const)('%o asks for %s', (command, right) => {
    expect(rightFor(command)).toBe(right);
  });
});
