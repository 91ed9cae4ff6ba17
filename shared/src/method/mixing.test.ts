import { expect, it } from 'vitest';
import { roomiest } from './mixing.ts';

const OUT = { side: 'outside', group: 'citizen' } as const;
const SHOP = { side: 'outside', group: 'entrepreneur' } as const;
const IN = { side: 'inside', group: 'agency' } as const;

it.each([
  [
    'the group with the fewest people',
    [
      [OUT, IN, IN],
      [OUT, IN],
    ],
    1,
  ],
  [
    'then that with the fewest of the own side',
    [
      [OUT, OUT],
      [OUT, IN],
    ],
    1,
  ],
  [
    'then that with the fewest of the own group',
    [
      [OUT, IN],
      [SHOP, IN],
    ],
    1,
  ],
  [
    'and else the first',
    [
      [OUT, IN],
      [OUT, IN],
    ],
    0,
  ],
] as const)('BREAKOUT_LATE (method 13.1) who comes late goes to %s', (_, groups, expected) => {
  const numbered = groups.map((people, id) => ({ id, people }));
  expect(roomiest(OUT, numbered)).toBe(expected);
});

it('BREAKOUT_LATE without groups there is no place', () => {
  expect(roomiest(OUT, [])).toBeUndefined();
});
