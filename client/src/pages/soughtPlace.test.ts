import { beforeEach, expect, it } from 'vitest';
import { noteSought, takeSought } from './soughtPlace.ts';

const PLACE = '/w/te-veel-brieven/problem?comment=abc#who';
const SLUG = 'te-veel-brieven';
const MINUTE = 60_000;

beforeEach(() => localStorage.clear());

it('brings whoever came in to where a link led, once', () => {
  noteSought(PLACE, 0);

  expect(takeSought(SLUG, 5 * MINUTE)).toBe(PLACE);
  expect(takeSought(SLUG, 5 * MINUTE)).toBeUndefined();
});

it('forgets it after half an hour, and at another table', () => {
  noteSought(PLACE, 0);
  expect(takeSought(SLUG, 30 * MINUTE)).toBeUndefined();

  noteSought(PLACE, 0);
  expect(takeSought('te-veel', MINUTE)).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

it.each(['/', '/me', '/w/te-veel-brieven', '/w/te-veel-brieven/', '//evil.example/w/x/y'])(
  'keeps nothing of %s',
  (address) => {
    noteSought(address, 0);

    expect(localStorage).toHaveLength(0);
  },
);

it.each(['{', '[]', '{"address":7}', '{"address":"https://evil.example/w/te-veel-brieven/x","at":0}'])(
  'takes what it cannot use for nothing: %s',
  (kept) => {
    localStorage.setItem('opgave.sought', kept);

    expect(takeSought(SLUG, 0)).toBeUndefined();
  },
);
