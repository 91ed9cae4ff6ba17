import { Assumption } from '@opgave/shared/contract/assumptionRecord';
import { describe, expect, it } from 'vitest';
import { assumptionAt, saidAtOf } from './assumptionAt.ts';

const ID = 'a'.repeat(20);
const [FIRST_DAY, NEXT_DAY] = ['2027-01-11', '2027-06-01'];
const UNTIL = 10;

const found = (at: number, more: object = {}) => ({
  ...{ finding: 'holds', evidence: 'Bron: het gesprek van gisteren.', by: ID, at },
  ...more,
});
const made = (more: object = {}) =>
  Assumption.parse({
    ...{ id: ID, version: 1, workspaceId: ID, author: ID, owner: ID, madeAt: 1, phase: 'define' },
    ...{ text: 'Een naam helpt.', reviewOn: NEXT_DAY, found: [], options: [], choice: false },
    ...more,
  });

describe('[ASSUMPTION_PUBLIC] an assumption as it was at a moment', () => {
  it.each([
    ['nobody touched', {}, NEXT_DAY, 0],
    ['somebody found something out before', { version: 2, found: [found(9)] }, NEXT_DAY, 1],
    [
      'more was found out later, on its day of then',
      { version: 3, found: [found(9), found(11, { reviewOnBefore: FIRST_DAY })] },
      FIRST_DAY,
      1,
    ],
    ['that was said like this before', { version: 2, saidAt: 9 }, NEXT_DAY, 0],
  ])('stays of what %s', (_, more, reviewOn, count) => {
    const then = assumptionAt(made(more), UNTIL);
    expect([then?.reviewOn, then?.found.length]).toEqual([reviewOn, count]);
  });

  it.each([
    ['made later', { madeAt: 11 }],
    ['said anew later', { version: 2, saidAt: 11 }],
    ['changed before it was kept when', { version: 3, found: [found(9)] }],
    ['found out later, and its day of then was not kept', { version: 2, found: [found(11)] }],
  ])('is nothing when it was %s', (_, more) => {
    expect(assumptionAt(made(more), UNTIL)).toBeUndefined();
    expect(assumptionAt(made(more), Number.POSITIVE_INFINITY)).toBeDefined();
  });

  it('knows since when it is said like this, as far as that was kept', () => {
    expect(saidAtOf(made())).toBe(1);
    expect(saidAtOf(made({ version: 3, saidAt: 7 }))).toBe(7);
    expect(saidAtOf(made({ version: 2 }))).toBeUndefined();
  });
});
