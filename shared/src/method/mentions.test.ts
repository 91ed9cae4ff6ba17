import { expect, it } from 'vitest';
import { type GroupNames, mentionsIn } from './mentions.ts';

const NAMES = {
  citizen: ['Inwoners', 'Citizens'],
  entrepreneur: ['Ondernemers'],
  agency: ['Uitvoerders', 'Executing agencies'],
  ministry: ['Ministeries'],
  municipality: ['Gemeenten'],
  scientist: ['Wetenschappers'],
  other: ['Anderen'],
} satisfies GroupNames;
const PEOPLE = [
  { id: 1, name: 'Jan', group: 'citizen' },
  { id: 2, name: 'Jan Willem', group: 'agency' },
  { id: 3, name: 'Karin', group: 'agency' },
  { id: 4, name: 'Karin' },
] as const;

it.each([
  ['Dank @Jan!', [[1]]],
  ['@jan willem, klopt dit?', [[2]]],
  ['Wat vinden @uitvoerders hiervan?', [[2, 3]]],
  ['@Executing agencies en @Inwoners', [[2, 3], [1]]],
  ['@Karin', [[3, 4]]],
  ['@Janneke en @Piet', []],
  ['mail jan@karin.nl', []],
  ['geen apenstaart', []],
])('[COMMENT_MENTION] in "%s" names %j', (text, expected) => {
  expect(mentionsIn(text, PEOPLE, NAMES).map(({ people }) => people)).toEqual(expected);
});

it('[COMMENT_MENTION] says where the name stands', () => {
  expect(mentionsIn('Dag @Jan Willem.', PEOPLE, NAMES)).toEqual([{ at: 4, length: 11, people: [2] }]);
});
