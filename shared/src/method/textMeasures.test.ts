import { describe, expect, it } from 'vitest';
import { averageSentenceLength, saysUnknownOrSource, sentences, wordCount } from './textMeasures.ts';

describe('words', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['Eén brief.', 2],
    ["Zzp'ers met een slecht kwartaal", 5],
    ['Van 2.400 naar 1,5 – of meer …', 6],
    ['huur- en zorgtoeslag', 3],
    ['doelgroep-codes', 1],
  ])('of %j are %i', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });
});

describe('sentences', () => {
  it('end at a mark or at a line, and an abbreviation or number does not end them', () => {
    expect(sentences('Zij belt. Niemand neemt op! En dan?\nNiets')).toEqual([
      'Zij belt.',
      'Niemand neemt op!',
      'En dan?',
      'Niets',
    ]);
    expect(sentences('Het gaat om ca. drie brieven en 2.400 euro.')).toHaveLength(1);
  });

  it('end after a closing quotation mark', () => {
    expect(sentences('Hij zei: "Ik bel terug." Dat deed hij niet.')).toHaveLength(2);
  });

  it('without a word are none', () => {
    expect(sentences('… ! \n\n – ')).toEqual([]);
  });
});

describe('the average sentence', () => {
  it('is the words over the sentences, and nothing without a sentence', () => {
    expect(averageSentenceLength('Een twee drie. Vier vijf.')).toBe(2.5);
    expect(averageSentenceLength('')).toBe(0);
  });
});

describe('[DEF_SOURCE] a source, or "we do not know"', () => {
  it.each([
    'Naar schatting 2.400 huishoudens. Bron: telling van de vier diensten.',
    'An estimated 2,400 households. Source: separate counts.',
    'Dat weten we niet.',
    'We weten het nog niet.',
    'Wij weten niet hoeveel gezinnen het zijn.',
    'Het aantal is onbekend.',
    'Hoeveel mensen is niet bekend.',
    'We do not know.',
    "We don't know yet.",
    'The number is unknown.',
    'Volgens de gemeente 300 mensen.',
    'Zie https://example.org/cijfers',
  ])('is found in %j', (text) => {
    expect(saysUnknownOrSource(text)).toBe(true);
  });

  it.each([
    '',
    'Naar schatting 2.400 huishoudens.',
    'About 300 people have limited resources.',
    'Wij weten dat het er 300 zijn.',
    'Er zijn 300 gezinnen. Er is geen bron.',
    'There is no source.',
    'Dit is een bekend probleem.',
  ])('is not found in %j', (text) => {
    expect(saysUnknownOrSource(text)).toBe(false);
  });
});
