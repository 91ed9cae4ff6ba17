import { PersonView } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { seatingOf } from './seats.ts';

function person(name: string, role: PersonView['role'], group?: PersonView['group']): PersonView {
  const rest = { version: 1, organisation: '', withHelp: false, isHere: false };
  return PersonView.parse({ personId: name.padEnd(16, '0'), displayName: name, role, group, ...rest });
}

const samira = person('samira', 'participant', 'citizen');
const els = person('els', 'commenter', 'citizen');
const wei = person('wei', 'participant', 'scientist');
const remco = person('remco', 'participant', 'other');
const noor = person('noor', 'facilitator');
const people = [noor, wei, remco, els, samira];
const planned = [{ group: 'citizen' as const, seats: 3 }];

it('counts only participants as seats taken, and shows a group that nobody planned', () => {
  expect(seatingOf({ groups: planned, sideOfOther: 'inside' }, people)).toEqual({
    groups: [
      { group: 'citizen', people: [samira], planned: 3 },
      { group: 'scientist', people: [wei], planned: 0 },
      { group: 'other', people: [remco], planned: 0 },
    ],
    leading: [noor],
    reading: [els],
  });
});

it('puts the groups from outside first', () => {
  const { groups } = seatingOf({ groups: planned, sideOfOther: 'outside' }, people);
  expect(groups.map(({ group }) => group)).toEqual(['citizen', 'other', 'scientist']);
});
