import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { GROUPS, sideOf } from './groups.ts';
import { joined } from './joining.ts';
import { type Mixed, mixed } from './mixing.ts';

const people = fc
  .array(fc.constantFrom(...GROUPS, undefined), { maxLength: 60 })
  .map((groups) => groups.map((group, id): Mixed<number> => ({ id, group, side: group && sideOf(group) })));

function pairsOf(list: readonly Mixed<number>[]): readonly (readonly Mixed<number>[])[] {
  return mixed(list, 2).map((ids) => list.filter(({ id }) => ids.includes(id)));
}

it('BREAKOUT_FOURS (method 13.1) keep every pair together, have everyone once and leave nobody who came late alone', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 5 }), (list, lateCount) => {
      const late = list.slice(0, lateCount);
      const pairs = pairsOf(list.slice(lateCount));
      const fours = joined(pairs, late, 4);
      expect(fours.flat().toSorted((one, other) => one - other)).toEqual(list.map(({ id }) => id));
      for (const pair of pairs) {
        const where = pair.map(({ id }) => fours.findIndex((four) => four.includes(id)));
        expect(new Set(where).size).toBe(1);
      }
      const sizes = fours.map(({ length }) => length);
      if (sizes.length > 1) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(4);
      if (list.length > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
    }),
  );
});

it('BREAKOUT_FOURS spread pairs that are all from one side over the fours', () => {
  const pair = (id: number, side: 'outside' | 'inside') => [
    { id, side },
    { id: id + 1, side },
  ];
  const fours = joined([pair(0, 'outside'), pair(2, 'outside'), pair(4, 'inside'), pair(6, 'inside')], [], 4);
  for (const four of fours) expect(four.filter((id) => id < 4)).toHaveLength(2);
});
