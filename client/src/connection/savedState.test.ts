import { describe, expect, it } from 'vitest';
import { type SavedFacts, savedState } from './savedState.ts';

const settled: SavedFacts = {
  now: 100_000,
  isReachable: true,
  isSynced: true,
  isCovered: true,
  unsettledSince: 100_000,
};

describe('P01 the three states', () => {
  it.each([
    ['everything is on disk', {}, { kind: 'saved' }],
    ['an edit waits for 4.9 s', { isCovered: false, unsettledSince: 95_100 }, { kind: 'saving' }],
    [
      'an edit waits for 5 s',
      { isCovered: false, unsettledSince: 95_000 },
      { kind: 'notSaved', since: 95_000 },
    ],
    ['connected, not yet synchronised', { isSynced: false }, { kind: 'saving' }],
    ['not synchronised for 5 s', { isSynced: false, unsettledSince: 1 }, { kind: 'notSaved', since: 1 }],
    ['no connection, everything was saved', { isReachable: false }, { kind: 'notSaved', since: 100_000 }],
    [
      'no connection, a young edit',
      { isReachable: false, isCovered: false, unsettledSince: 99_999 },
      { kind: 'notSaved', since: 99_999 },
    ],
  ])('%s', (_when, facts, expected) => {
    expect(savedState({ ...settled, ...facts })).toEqual(expected);
  });
});
