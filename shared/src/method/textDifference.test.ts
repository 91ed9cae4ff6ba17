import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DifferencePiece, textDifference } from './textDifference.ts';

function textOf(pieces: readonly DifferencePiece[], without: DifferencePiece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join('');
}

const withoutSpaces = (text: string) => text.replaceAll(/\s+/gu, '');

describe('[recheck] the difference between two texts', () => {
  it('shows a sentence that took the place of another as a whole, what went out first', () => {
    const before = 'Brieven zijn moeilijk. Veel mensen openen hun post niet.';
    const after = 'Brieven zijn moeilijk. Post blijft liggen door angst, niet door onwil.';
    expect(textDifference(before, after)).toEqual([
      { kind: 'same', words: 'Brieven zijn moeilijk. ' },
      { kind: 'removed', words: 'Veel mensen openen hun post niet.' },
      { kind: 'added', words: 'Post blijft liggen door angst, niet door onwil.' },
    ]);
  });

  it('shows only what changed within a sentence', () => {
    expect(
      textDifference('Wie kan betalen, moet betalen.', 'Wie kan betalen, moet op tijd betalen.'),
    ).toEqual([
      { kind: 'same', words: 'Wie kan betalen, moet ' },
      { kind: 'added', words: 'op tijd ' },
      { kind: 'same', words: 'betalen.' },
    ]);
  });

  it('reads a word or two that stayed between two changes as part of the change', () => {
    const pieces = textDifference('een groot huis en een kleine tuin', 'een klein huis met een mooie tuin');
    expect(pieces).toEqual([
      { kind: 'same', words: 'een ' },
      { kind: 'removed', words: 'groot huis en een kleine ' },
      { kind: 'added', words: 'klein huis met een mooie ' },
      { kind: 'same', words: 'tuin' },
    ]);
  });

  it('is one piece when nothing changed, and nothing for two empty texts', () => {
    expect(textDifference('Niets nieuws.', 'Niets nieuws.')).toEqual([
      { kind: 'same', words: 'Niets nieuws.' },
    ]);
    expect(textDifference('', '')).toEqual([]);
    expect(textDifference('', 'Nieuw.')).toEqual([{ kind: 'added', words: 'Nieuw.' }]);
  });

  it('shows very long texts that share nothing as replaced, without counting for minutes', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `oud${index}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, index) => `nieuw${index}`).join(' ');
    expect(textDifference(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('never loses or invents a word, whatever the texts are', () => {
    const text = array(constantFrom('de', 'brief', 'ligt', 'op', 'tafel.', '\n', 'é', '  '), {
      maxLength: 30,
    }).map((words) => words.join(' '));
    assert(
      property(text, text, (before, after) => {
        const pieces = textDifference(before, after);
        expect(textOf(pieces, 'removed')).toBe(after);
        expect(withoutSpaces(textOf(pieces, 'added'))).toBe(withoutSpaces(before));
      }),
    );
  });
});
