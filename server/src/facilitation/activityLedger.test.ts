import { WorkspaceId } from '@opgave/shared/ids';
import { NOTHING } from '@opgave/shared/method/balance';
import { describe, expect, it } from 'vitest';
import { ActivityLedger } from './activityLedger.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 9);
const TABLE = WorkspaceId.parse('w'.repeat(20));

function begin() {
  let now = START;
  const ledger = new ActivityLedger(() => now);
  return {
    ledger,
    at: (minute: number) => {
      now = START + minute * MINUTE;
    },
    words: (amount: number) => ledger.note(TABLE, { group: 'citizen', activity: 'words', amount }),
    inLast: (minutes: number) => ledger.counts(TABLE, 'citizen', minutes).words,
  };
}

describe('the activity of the last hour', () => {
  it('counts over the minutes that are asked, this one included', () => {
    const { ledger, at, words, inLast } = begin();
    for (const minute of [0, 1, 2, 30, 59]) {
      at(minute);
      words(10);
    }
    ledger.note(TABLE, { group: 'citizen', activity: 'votes', amount: 1 });
    expect([1, 29, 30, 57, 58, 59, 60].map(inLast)).toEqual([10, 10, 20, 20, 30, 40, 50]);
    expect(ledger.counts(TABLE, 'citizen', 60)).toEqual({ ...NOTHING, words: 50, votes: 1 });
    expect(ledger.counts(TABLE, 'agency', 60)).toEqual(NOTHING);
  });

  it.each([60, 61, 119, 120, 121, 600])(
    'forgets after an hour, also in a table that rested until minute %i',
    (later) => {
      const { at, words, inLast } = begin();
      for (const minute of [0, 1]) {
        at(minute);
        words(10);
      }
      at(later);
      expect(inLast(60)).toBe(later === 60 ? 10 : 0);
      words(3);
      expect(inLast(60)).toBe(later === 60 ? 13 : 3);
      expect(inLast(1)).toBe(3);
    },
  );

  it('does not lose what was counted when the clock is set back a minute', () => {
    const { at, words, inLast } = begin();
    at(10);
    words(10);
    at(9);
    words(5);
    expect(inLast(60)).toBe(5);
    at(10);
    expect(inLast(60)).toBe(15);
  });
});
