import { PeopleView } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { groupsHere, offeredIn } from './forWhom.ts';

const person = (personId: string, displayName: string, more: object) => ({
  personId,
  displayName,
  ...{ version: 1, organisation: '', withHelp: false, isHere: true },
  ...more,
});
const people = PeopleView.parse([
  person('samira0000000000000', 'Samira', { role: 'participant', group: 'citizen' }),
  person('karin00000000000000', 'Karin', { role: 'participant', group: 'agency' }),
  person('noor000000000000000', 'Noor', { role: 'facilitator' }),
  person('els0000000000000000', 'Els', { role: 'commenter', group: 'citizen' }),
]);

it('[SCRIBE] offers everybody with a seat in a group but oneself, then each group of the table', () => {
  const groups = groupsHere(people, ['ministry']);
  const offered = offeredIn({ me: 'karin00000000000000', people, groups });

  expect(offered.map(({ name, group }) => [name, group])).toEqual([
    ['Samira', 'citizen'],
    [undefined, 'citizen'],
    [undefined, 'agency'],
    [undefined, 'ministry'],
  ]);
  expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
});
