import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { allWentAway, cameIn, keptUntil, presencePerGroup, type Stay, wentAway } from './attendance.ts';

const samira: Stay = { personId: 'samira', group: 'citizen', from: 10 };
const dirk: Stay = { personId: 'dirk', group: 'citizen', from: 20 };
const noor: Stay = { personId: 'noor', from: 5 };

it('[SESSION_ATTENDANCE] who comes in twice, in two tabs, is there once', () => {
  expect(cameIn(cameIn([], samira), { ...samira, from: 30 })).toEqual([samira]);
});

it('[SESSION_ATTENDANCE] who went away and came back was there twice, and counts once', () => {
  const back = cameIn(wentAway([samira], 'samira', 15), { ...samira, from: 40 });
  expect(back).toEqual([
    { ...samira, until: 15 },
    { ...samira, from: 40 },
  ]);
  expect(presencePerGroup(back)).toEqual([{ group: 'citizen', people: 1 }]);
});

it('[SESSION_ATTENDANCE] is counted per group, without a group last', () => {
  expect(presencePerGroup([noor, samira, dirk])).toEqual([{ group: 'citizen', people: 2 }, { people: 1 }]);
});

it.each([
  [{ stays: [], endedAt: 1_000 }, 30, 1_000 + 30 * 86_400_000],
  [{ stays: [samira], endedAt: 1_000 }, 1, 1_000 + 86_400_000],
  [{ stays: [samira, dirk] }, 7, 20 + 7 * 86_400_000],
  [{ stays: [{ ...samira, until: 50 }] }, 7, 50 + 7 * 86_400_000],
])('[SESSION_ATTENDANCE] %j for %i days is kept until %i', (kept, days, until) => {
  expect(keptUntil(kept, days)).toBe(until);
});

it('[SESSION_ATTENDANCE] whatever people do, nobody is in twice at once, and nobody is in a closed room', () => {
  const moves = fc.array(fc.record({ who: fc.constantFrom('samira', 'dirk', 'noor'), comes: fc.boolean() }));
  fc.assert(
    fc.property(moves, (list) => {
      let stays: readonly Stay[] = [];
      for (const [at, { who, comes }] of list.entries()) {
        stays = comes ? cameIn(stays, { personId: who, from: at }) : wentAway(stays, who, at);
        const inside = stays.filter(({ until }) => until === undefined).map(({ personId }) => personId);
        expect(new Set(inside).size).toBe(inside.length);
      }
      expect(allWentAway(stays, list.length).every(({ until }) => until !== undefined)).toBe(true);
    }),
  );
});
