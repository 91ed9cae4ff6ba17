import { describe, expect, it } from 'vitest';
import { mentionBeingTyped, namesFor, withName } from './mentionBeing.ts';

const NAMES = ['Uitvoerders', 'Inwoners', 'Jan', 'Jan Willem', 'Karin de Wit', 'Willem'];

describe('naming somebody while typing', () => {
  it.each([
    ['@', 1, { at: 0, typed: '' }],
    ['Dag @Ka', 7, { at: 4, typed: 'ka' }],
    ['Dag @Ka en', 7, { at: 4, typed: 'ka' }],
    ['@Jan Wil', 8, { at: 0, typed: 'jan wil' }],
    ['(@u', 3, { at: 1, typed: 'u' }],
    ['mij@post.nl', 8, undefined],
    ['@ Jan', 5, undefined],
    ['@Jan  en', 8, undefined],
    ['@Jan\nen', 7, undefined],
    ['Dag @Ka', 3, undefined],
    ['Geen', 4, undefined],
    [`@${'x'.repeat(50)}`, 51, undefined],
  ])('in %j with the caret at %i', (text, caret, expected) => {
    expect(mentionBeingTyped(text, caret)).toEqual(expected);
  });

  it.each([
    ['', NAMES],
    ['u', ['Uitvoerders']],
    ['jan', ['Jan Willem']],
    ['wi', ['Willem', 'Jan Willem', 'Karin de Wit']],
    ['jan heeft', []],
  ])('%j offers those who may be meant, who begin so first', (typed, expected) => {
    expect(namesFor(typed, NAMES)).toEqual(expected);
  });

  it('puts the name in with one space behind it, and none before a full stop', () => {
    expect(withName('Dag @ka', { at: 4, typed: 'ka' }, 'Karin de Wit')).toEqual({
      text: 'Dag @Karin de Wit ',
      caret: 18,
    });
    expect(withName('Zie @ka.', { at: 4, typed: 'ka' }, 'Karin')).toEqual({
      text: 'Zie @Karin.',
      caret: 10,
    });
  });
});
