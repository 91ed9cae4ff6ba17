import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BreakoutId } from '#ids.ts';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { breakoutsAfter, NO_BREAKOUTS, type SessionBreakouts, timeOf } from './sessionBreakouts.ts';
import { decideSession } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import { NOTHING_YET, SessionState } from './sessionState.ts';

const IDS = ['a', 'b', 'c', 'd'].map((letter) => BreakoutId.parse(letter.repeat(20)));
const [A, B] = IDS;
const [NOOR, DIRK] = PEOPLE;
if (!A || !B || !NOOR || !DIRK) throw new Error('nobody');
const MADE: SessionFact = {
  kind: 'breakouts.made',
  breakouts: [
    { id: A, people: [NOOR] },
    { id: B, people: [DIRK] },
  ],
  until: 300_000,
};

function after(...facts: readonly SessionFact[]): SessionBreakouts {
  return facts.reduce((state, fact, at) => breakoutsAfter(state, fact, { at, by: NOOR }), NO_BREAKOUTS);
}

it('BREAKOUT_RETURN what was written is owed with the very end, also when the session ends or all are mixed anew', () => {
  for (const end of [{ kind: 'breakouts.returned' }, { kind: 'session.ended' }, MADE] as const) {
    expect(after(MADE, end).owed).toMatchObject({ by: NOOR, breakouts: [{ id: A }, { id: B }] });
  }
  expect(
    after(MADE, { kind: 'breakouts.returned' }, { kind: 'breakouts.harvested', breakouts: [A, B] }).owed,
  ).toBeUndefined();
  const half = after(MADE, { kind: 'breakouts.returned' }, { kind: 'breakouts.harvested', breakouts: [A] });
  expect(half.owed?.breakouts).toEqual([{ id: B, number: 2 }]);
  expect(after({ kind: 'session.ended' }).owed).toBeUndefined();
});

it('BREAKOUT_TIME a group has its own time, until all get the same again', () => {
  const longer = after(MADE, { kind: 'breakouts.timed', until: 360_000, of: B });
  expect(longer.open.map((one) => timeOf(longer, one))).toEqual([300_000, 360_000]);
  const all = breakoutsAfter(longer, { kind: 'breakouts.timed', until: 420_000 }, { at: 9, by: NOOR });
  expect(all.open.map((one) => timeOf(all, one))).toEqual([420_000, 420_000]);
});

it.each([
  [{ kind: 'breakouts.addMinute' as const, of: B }, 1_000, { until: 360_000, of: B }],
  [{ kind: 'breakouts.addMinute' as const }, 1_000, { until: 360_000 }],
  [{ kind: 'breakouts.addMinute' as const, of: A }, 500_000, { until: 560_000, of: A }],
])('BREAKOUT_TIME %j at %i adds a minute to what is left, never to what is past', (command, at, timed) => {
  const course = { ...NOTHING_YET.course, status: 'running' as const };
  const state = SessionState.parse({ ...NOTHING_YET, course, breakouts: after(MADE) });
  expect(decideSession(state, command, { at, personId: NOOR, steps: STEPS })).toEqual({
    ok: true,
    facts: [{ kind: 'breakouts.timed', ...timed }],
  });
});

const facts = fc.array(
  fc.oneof(
    fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 }).map(
      (ids): SessionFact => ({
        kind: 'breakouts.made',
        breakouts: ids.map((id) => ({ id, people: [NOOR] })),
      }),
    ),
    fc.constantFrom<SessionFact>(
      { kind: 'breakouts.returned' },
      { kind: 'session.ended' },
      { kind: 'breakouts.moved', personId: DIRK, to: A },
    ),
  ),
);

it('BREAKOUT_RETURN no breakout that ever was is forgotten before its notes were put together', () => {
  fc.assert(
    fc.property(facts, (list) => {
      const state = after(...list);
      const made = list.flatMap((fact) => (fact.kind === 'breakouts.made' ? fact.breakouts : []));
      const known = [...state.open, ...(state.owed?.breakouts ?? [])].map(({ id }) => id);
      expect(known.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    }),
  );
});
