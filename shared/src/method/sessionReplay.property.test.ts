import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { askings, happenedFrom } from './session.fixture.ts';
import { SessionFact } from './sessionFacts.ts';
import { NOTHING_YET, replay, SessionState, stateAfter, stateHash } from './sessionState.ts';
import { timeLeft } from './sessionTimer.ts';

it('[SESSION_REPLAY] capability 25: gives the same state again, also after what happened went over the wire', () => {
  fc.assert(
    fc.property(askings, (list) => {
      const happened = happenedFrom(list);
      const live = happened.reduce(
        (state, { fact, ...moment }) => stateAfter(state, fact, moment),
        NOTHING_YET,
      );
      const kept = happened.map(({ fact, ...moment }) => ({
        ...moment,
        fact: SessionFact.parse(JSON.parse(JSON.stringify(fact))),
      }));
      expect(stateHash(replay(kept))).toBe(stateHash(live));
      expect(stateHash(SessionState.parse(JSON.parse(JSON.stringify(live))))).toBe(stateHash(live));
    }),
  );
});

it('[SESSION_REPLAY] goes on from any moment in between', () => {
  fc.assert(
    fc.property(askings, fc.nat(60), (list, cut) => {
      const happened = happenedFrom(list);
      const until = replay(happened.slice(0, cut));
      expect(stateHash(replay(happened.slice(cut), until))).toBe(stateHash(replay(happened)));
    }),
  );
});

it('[SESSION_TIMER] never leaves more time than it was set to, nor less than none', () => {
  fc.assert(
    fc.property(askings, fc.nat(7_200_000), (list, later) => {
      const happened = happenedFrom(list);
      const { timer } = replay(happened).course;
      const at = (happened.at(-1)?.at ?? 0) + later;
      const length = timer.kind === 'none' ? 0 : timer.length;
      expect(timeLeft(timer, at)).toBeGreaterThanOrEqual(0);
      expect(timeLeft(timer, at)).toBeLessThanOrEqual(length);
    }),
  );
});

it('[SESSION_COURSE] the step of now is always a step of the plan, and the newest that was taken', () => {
  fc.assert(
    fc.property(askings, (list) => {
      const { course } = replay(happenedFrom(list));
      const planned = course.plan.map(({ id }) => id);
      expect(planned).toContain(course.now?.stepId);
      expect(course.taken.at(-1)?.stepId).toBe(course.now?.stepId);
    }),
  );
});

it('[SESSION_REPLAY] is tried with everything that can happen in a session', () => {
  const lists = fc.sample(askings, { numRuns: 1_500, seed: 5 });
  const kinds = new Set(lists.flatMap((list) => happenedFrom(list).map(({ fact }) => fact.kind)));
  const all = SessionFact.options.map(({ shape }) => shape.kind.value);
  expect([...all].filter((kind) => !kinds.has(kind))).toEqual([]);
});
