import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPS, sideOf } from './groups.ts';
import { type Mixed, mixed, shuffled } from './mixing.ts';

const people = fc
  .array(fc.constantFrom(...GROUPS, undefined), { maxLength: 60 })
  .map((groups) => groups.map((group, id): Mixed<number> => ({ id, group, side: group && sideOf(group) })));
const sizes = fc.integer({ min: 1, max: 12 });

function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((one, other) => one - other);
}

function spread(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}

describe('BREAKOUT_MIX: small groups that mix outside and inside (`method.md` section 13.1)', () => {
  it('have everyone once, and differ by one at most in size, per side and per group', () => {
    fc.assert(
      fc.property(people, sizes, (list, size) => {
        const groups = mixed(list, size);
        const byId = new Map(list.map((person) => [person.id, person]));
        expect(inOrder(groups.flat())).toEqual(list.map(({ id }) => id));
        expect(spread(groups.map((group) => group.length))).toBeLessThan(2);
        for (const group of GROUPS) {
          const counts = groups.map((ids) => ids.filter((id) => byId.get(id)?.group === group).length);
          expect(spread(counts)).toBeLessThan(2);
        }
        for (const side of ['outside', 'inside'] as const) {
          const counts = groups.map((ids) => ids.filter((id) => byId.get(id)?.side === side).length);
          expect(spread(counts)).toBeLessThan(2);
        }
      }),
    );
  });

  it('never leave anyone alone, but who is the only one, and are never more than one above what was asked', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 12 }), (list, size) => {
        for (const group of mixed(list, size)) {
          expect(group.length).toBeGreaterThan(list.length > 1 ? 1 : 0);
          expect(group.length).toBeLessThan(size + 2);
        }
      }),
    );
  });

  it.each([
    [0, 2, []],
    [1, 4, [1]],
    [5, 2, [3, 2]],
    [8, 4, [4, 4]],
    [9, 4, [5, 4]],
    [3, 4, [3]],
    [5, 4, [5]],
    [6, 4, [3, 3]],
    [7, 4, [4, 3]],
    [10, 4, [4, 3, 3]],
    [11, 4, [4, 4, 3]],
    [3, 2, [3]],
    [4, 3, [4]],
    [5, 3, [3, 2]],
    [13, 10, [7, 6]],
    [4, 1, [1, 1, 1, 1]],
  ])('of %i people in groups of %i are %j', (count, size, wanted) => {
    const list = Array.from({ length: count }, (_, id) => ({ id }));
    expect(mixed(list, size).map((group) => group.length)).toEqual(wanted);
  });

  it('chance changes the order and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer()),
        fc.infiniteStream(fc.double({ min: 0, max: 0.99, noNaN: true })),
        (list, stream) => {
          const order = shuffled(list, () => stream.next().value);
          expect(inOrder(order)).toEqual(inOrder(list));
        },
      ),
    );
  });
});
