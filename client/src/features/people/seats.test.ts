import { PersonView } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { seatsPerGroup } from './seats.ts';

function person(name: string, role: PersonView['role'], group?: PersonView['group']): PersonView {
  const rest = { version: 1, organisation: '', withHelp: false, isHere: false };
  return PersonView.parse({ personId: name.padEnd(16, '0'), displayName: name, role, group, ...rest });
}

it('counts only participants as seats taken, and shows a group that nobody planned', () => {
  const people = [
    person('samira', 'participant', 'citizen'),
    person('els', 'commenter', 'citizen'),
    person('wei', 'participant', 'scientist'),
    person('noor', 'facilitator'),
  ];
  expect(seatsPerGroup([{ group: 'citizen', seats: 3 }], people)).toEqual([
    { group: 'citizen', taken: 1, planned: 3 },
    { group: 'scientist', taken: 1, planned: 0 },
  ]);
});
