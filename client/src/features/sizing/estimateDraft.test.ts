import { expect, it } from 'vitest';
import { draftOf, type EstimateDraft, peopleIn, readEstimate } from './estimateDraft.ts';

const draft = (low: string, high: string, severity?: EstimateDraft['severity']): EstimateDraft => ({
  ...{ low, high, severity },
});

it.each([
  ['20.000', 20_000],
  ['20,000', 20_000],
  [' 20 000 ', 20_000],
  ['0', 0],
  ['', undefined],
  ['veel', undefined],
  ['-5', undefined],
  ['99999999', undefined],
])('%j is so many people: %s', (words, people) => {
  expect(peopleIn(words)).toBe(people);
});

it.each([
  [draft('', '5'), 'noLow'],
  [draft('5', 'x'), 'noHigh'],
  [draft('500', '20'), 'belowLow'],
  [draft('20', '500'), 'noSeverity'],
  [draft('20', '1.500', '3'), { low: 20, high: 1_500, severity: 3 }],
])('%j is read as %j', (given, read) => {
  expect(readEstimate(given)).toEqual(read);
});

it('fills in again what was given before', () => {
  const mine = { low: 20, high: 500, severity: 2 } as const;
  expect(readEstimate(draftOf(mine))).toEqual(mine);
  expect(readEstimate(draftOf(undefined))).toBe('noLow');
});
