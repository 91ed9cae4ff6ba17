import { expect, it } from 'vitest';
import { sentenceAt, sentencePlaces } from './sentencePlaces.ts';

const cut = (text: string) => sentencePlaces(text).map(({ from, to }) => text.slice(from, to));

it('cuts a text in sentences, with the marks that close them and without the spaces around them', () => {
  expect(cut('Ik belde. “Bel later!” Dat zei men … En nu?')).toEqual([
    'Ik belde.',
    '“Bel later!”',
    'Dat zei men …',
    'En nu?',
  ]);
});

it('does not cut a number or an abbreviation', () => {
  expect(cut('Er zijn 2.400 huishoudens, bijv. gezinnen.')).toEqual([
    'Er zijn 2.400 huishoudens, bijv. gezinnen.',
  ]);
});

it('takes every line by itself, short ones and unfinished ones too, and leaves out marks without words', () => {
  expect(cut('Kort\n– …\nEn dit loopt nog')).toEqual(['Kort', 'En dit loopt nog']);
});

it('finds the sentence at a place, and between two the one before', () => {
  const text = ' Een zin. Nog een.';
  expect(sentenceAt(text, 0)).toEqual({ from: 1, to: 9 });
  expect(sentenceAt(text, 9)).toEqual({ from: 1, to: 9 });
  expect(sentenceAt(text, 10)).toEqual({ from: 10, to: 18 });
  expect(sentenceAt('…', 0)).toBeUndefined();
});
