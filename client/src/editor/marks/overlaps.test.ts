import { expect, it } from 'vitest';
import { overlaps } from './overlaps.ts';

const lying = (id: string, from: number, to: number, block = 'one') => ({ id, block, from, to });

it.each([
  ['the same words', [lying('a', 0, 5), lying('b', 0, 5)], { a: 'a', b: 'a' }],
  ['partly the same words', [lying('b', 4, 9), lying('a', 0, 5)], { a: 'a', b: 'a' }],
  [
    'words within others',
    [lying('a', 0, 9), lying('b', 2, 3), lying('c', 8, 12)],
    { a: 'a', b: 'a', c: 'a' },
  ],
  ['words side by side', [lying('a', 0, 5), lying('b', 5, 9)], {}],
  ['the same place in another paragraph', [lying('a', 0, 5), lying('b', 0, 5, 'two')], {}],
])('puts what lies over %s together', (_, all, expected) => {
  expect(Object.fromEntries(overlaps(all))).toEqual(expected);
});
