import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPart, placeOfChosen, wordsAt } from './cardWords.ts';

const TEXT = 'Ik belde drie keer. Niemand wist iets. Ik belde nog eens.';

function timesIn(text: string, quote: string): number {
  return Array.from({ length: text.length }, (_, at) => text.startsWith(quote, at)).filter(Boolean).length;
}

describe('[CARD_WORDS] words of a card', () => {
  it.each([
    ['stand where they were chosen', TEXT, 'Niemand wist iets.', 20],
    [
      'are found nearest, when the text changed while somebody chose',
      `Eerst. ${TEXT}`,
      'Niemand wist iets.',
      27,
    ],
    ['are gone with their text', 'Ik belde.', 'Niemand wist iets.', undefined],
    [
      'are gone when one letter of them changed',
      TEXT.replace('iets', 'dit'),
      'Niemand wist iets.',
      undefined,
    ],
    ['are none when only signs are left', 'Ik … belde', ' … ', undefined],
  ])('%s', (_, text, quote, from) => {
    const chosen = wordsAt(text, { quote, at: 20 });
    expect(chosen && placeOfChosen(text, chosen)?.from).toBe(from);
  });

  it.each([
    ['the second place stays the second', `${TEXT} En toen?`, 39],
    ['with words put before it', `Hoor eens: ${TEXT}`, 50],
    ['the only one left is it', 'Ik belde nog eens.', 0],
    ['one place more or less, and nobody knows which it was', `Ik belde. ${TEXT}`, undefined],
  ])('that stand there twice: %s', (_, now, from) => {
    const chosen = wordsAt(TEXT, { quote: 'Ik belde', at: 39 });
    expect(chosen).toEqual({ quote: 'Ik belde', place: 1, places: 2 });
    expect(chosen && placeOfChosen(now, chosen)?.from).toBe(from);
  });

  it.each([
    ['experience', 'situation', true],
    ['perspective', 'outside', true],
    ['statement', 'situation', false],
    ['option', 'text', false],
    ['section', 'text', false],
  ])('of a %s are of %s: %s', (kind, part, expected) => {
    expect(hasPart(kind, part)).toBe(expected);
  });

  it('after any change of the text are on those very words, or gone', () => {
    const word = constantFrom('Ik', 'belde', 'drie', 'keer.', 'Niemand', 'wist');
    const text = array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    assert(
      property(text, text, nat(), nat(), (before, after, start, length) => {
        const at = start % before.length;
        const quote = before.slice(at, at + 1 + (length % 8));
        const chosen = wordsAt(before, { quote, at });
        if (!chosen) return;
        expect(placeOfChosen(before, chosen)?.from).toBe(at);
        const now = placeOfChosen(after, chosen);
        if (now) expect(after.slice(now.from, now.to)).toBe(quote);
        else expect(timesIn(after, quote)).not.toBe(1);
      }),
      // Twice the same words, which share the space between them.
      { examples: [['Niemand drie wist', 'Ik drie drie Ik', 24, 349_492_653]] },
    );
  });
});
