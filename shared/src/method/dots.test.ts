import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DotBallot, dotColumns, dotMistake, dotTotals } from './dots.ts';
import { GROUPS, type Group, sideOf } from './groups.ts';
import { PEOPLE, STEPS } from './session.fixture.ts';
import { decideSession } from './sessionDecide.ts';
import { NOTHING_YET, stateAfter } from './sessionState.ts';

const round = { items: ['Brieven', 'Bellen', 'Wachten'], perPerson: 3, onOne: 2 };
const put = (group: Group, ...given: number[]): DotBallot => ({ group, side: sideOf(group), given });

it.each([
  [[2, 1, 0], undefined],
  [[0, 0, 0], undefined],
  [[1, 1, 1], undefined],
  [[3, 0, 0], 'too-many-on-one'],
  [[2, 2, 0], 'too-many'],
  [[1, 1], 'other-items'],
  [[1, 1, 1, 0], 'other-items'],
])('[SESSION_DOTS] %j with three each, at most two on one: %s', (given, mistake) => {
  expect(dotMistake(round, given)).toBe(mistake);
});

it('[SESSION_DOTS] are shown per group; who put none is not counted', () => {
  const ballots = [
    put('citizen', 2, 1, 0),
    put('citizen', 0, 1, 2),
    put('agency', 0, 0, 2),
    put('ministry', 0, 0, 0),
  ];
  expect(dotColumns(ballots, 'open')).toEqual([
    { groups: ['agency'], people: 1, dots: [0, 0, 2] },
    { groups: ['citizen'], people: 2, dots: [2, 2, 2] },
  ]);
});

it('[SESSION_DOTS] by the rule of the house few stand with others of their side', () => {
  const ballots = [
    ...[put('citizen', 1, 0, 0), put('citizen', 1, 0, 0), put('citizen', 1, 0, 0)],
    ...[put('agency', 0, 1, 0), put('ministry', 0, 0, 1)],
  ];
  expect(dotColumns(ballots, 'ruleOfTheHouse')).toEqual([
    { groups: ['citizen'], people: 3, dots: [3, 0, 0] },
    { groups: ['agency', 'ministry'], people: 2, dots: [0, 1, 1] },
  ]);
});

const ballot = fc.record({
  group: fc.constantFrom(...GROUPS),
  given: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
});

it('[SESSION_DOTS] not one dot is lost or added, however they are shown', () => {
  fc.assert(
    fc.property(fc.array(ballot), fc.constantFrom('open', 'ruleOfTheHouse', 'membersOnly'), (list, mode) => {
      const ballots = list.map(({ group, given }) => put(group, ...given));
      const totals = dotTotals({ items: round.items, columns: dotColumns(ballots, mode) });
      const expected = round.items.map((_, index) =>
        ballots.reduce((sum, { given }) => sum + (given[index] ?? 0), 0),
      );
      expect(totals).toEqual(expected);
    }),
  );
});

const begun = decideSession(NOTHING_YET, { kind: 'session.begin' }, asker());
function asker() {
  const [personId] = PEOPLE;
  if (!personId) throw new Error('nobody');
  return { at: 1, personId, steps: STEPS };
}

it('[SESSION_DOTS] one time at once, looked at until the next step, and gone unseen with the session', () => {
  let number = 0;
  const after = (state: typeof NOTHING_YET, ...facts: readonly Parameters<typeof stateAfter>[1][]) =>
    facts.reduce((before, fact) => stateAfter(before, fact, { at: 1, number: ++number }), state);
  const running = after(NOTHING_YET, ...(begun.ok ? begun.facts : []));
  const open = { kind: 'dots.open', ...round } as const;
  const decision = decideSession(running, open, asker());
  if (!decision.ok) throw new Error('refused');
  const opened = after(running, ...decision.facts);
  expect(opened.focus.brought?.path).toBe('dots');
  expect(decideSession(opened, open, asker())).toEqual({ ok: false, code: 'session-moved-on' });
  const shown = after(opened, {
    kind: 'dots.shown',
    columns: [{ groups: ['citizen'], people: 1, dots: [1, 0, 0] }],
  });
  expect(shown.dots).toMatchObject({ isLookedAt: true, done: [{ items: round.items }] });
  expect(after(shown, { kind: 'step.begun', stepId: 'story', minutes: 5 }).dots.isLookedAt).toBe(false);
  expect(after(opened, { kind: 'session.ended' }).dots).toEqual({ done: [], isLookedAt: false });
});
