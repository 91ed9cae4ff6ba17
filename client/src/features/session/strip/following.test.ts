import { expect, it } from 'vitest';
import { AT_FIRST, callFor } from './following.ts';

const brought = { path: 'problem#causes', number: 7, by: 'Noor' };

it('takes whoever goes along, once', () => {
  expect(callFor({ brought }, AT_FIRST, 'values')).toEqual({ kind: 'taken', ...brought });
  expect(callFor({ brought }, { ...AT_FIRST, answered: 7 }, 'values')).toEqual({ kind: 'none' });
});

it('asks nothing of whoever is there already, and nothing before anybody was brought', () => {
  expect(callFor({ brought }, AT_FIRST, 'problem#causes')).toEqual({ kind: 'none' });
  expect(callFor({}, AT_FIRST, 'values')).toEqual({ kind: 'none' });
});

it('only tells who stayed where the others are, however often they are taken on', () => {
  const stayed = { follows: false, answered: 7 };
  const later = { ...brought, number: 12 };
  expect(callFor({ brought: later }, stayed, 'values')).toMatchObject({
    kind: 'behind',
    path: 'problem#causes',
  });
});
