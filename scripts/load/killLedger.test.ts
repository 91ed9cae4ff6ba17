import { describe, expect, it } from 'vitest';
import { KillLedger } from './killLedger.ts';

function ledger(): KillLedger {
  const kept = new KillLedger();
  kept.note({ mark: '1:', typed: '1:enat', saved: 4 });
  kept.note({ mark: '2:', typed: '2:iro', saved: 5 });
  return kept;
}

describe('P02 what is called lost and doubled', () => {
  it.each([
    ['all of it', ['2:iro', '1:enat', 'iets anders'], { lost: 0, doubled: 0 }],
    ['what was not called saved is not there', ['1:en', '2:iro'], { lost: 0, doubled: 0 }],
    ['a letter that was called saved is not there', ['1:e', '2:iro'], { lost: 1, doubled: 0 }],
    ['a paragraph is not there', ['1:enat'], { lost: 5, doubled: 0 }],
    ['a paragraph stands there twice', ['1:enat', '2:iro', '2:iro'], { lost: 0, doubled: 5 }],
    ['the last letter stands there twice', ['1:enatt', '2:iro'], { lost: 0, doubled: 1 }],
    ['a letter in the middle stands there twice', ['1:enat', '2:irro'], { lost: 1, doubled: 2 }],
  ])('%s', (_, paragraphs, expected) => {
    expect(ledger().check(paragraphs)).toEqual(expected);
  });

  it('looks again at what came back in an earlier round', () => {
    const kept = ledger();
    expect(kept.check(['1:enat', '2:iro'])).toEqual({ lost: 0, doubled: 0 });
    expect(kept.check(['1:ena', '2:iro'])).toEqual({ lost: 1, doubled: 0 });
  });
});
