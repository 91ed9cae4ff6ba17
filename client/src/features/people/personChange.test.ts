import { PersonView } from '@opgave/shared/contract/http';
import { expect, it } from 'vitest';
import { changeOf, draftOf, draftProblem } from './personChange.ts';

const loes = PersonView.parse({
  personId: 'l'.repeat(20),
  version: 4,
  displayName: 'Loes',
  organisation: '',
  role: 'participant',
  group: 'entrepreneur',
  withHelp: false,
  isHere: true,
});

it('sends only what is different, with the version that was seen', () => {
  expect(changeOf(loes, draftOf(loes))).toEqual({ version: 4 });
  expect(changeOf(loes, { ...draftOf(loes), displayName: ' Loes K. ' })).toEqual({
    version: 4,
    displayName: ' Loes K. ',
  });
});

it('moves somebody to another group, and gives a viewpoint only at a ministry', () => {
  const ministry = { ...draftOf(loes), group: 'ministry', lens: 'finance' } as const;
  expect(changeOf(loes, ministry)).toEqual({ version: 4, group: 'ministry', lens: 'finance' });
  expect(changeOf(loes, { ...ministry, group: 'citizen' })).toEqual({ version: 4, group: 'citizen' });
});

it('leaves the group to the server when the new role has none', () => {
  expect(changeOf(loes, { ...draftOf(loes), role: 'observer' })).toEqual({ version: 4, role: 'observer' });
});

it('asks for a name, and for a group of a participant', () => {
  expect(draftProblem({ ...draftOf(loes), displayName: '  ' }, loes)).toBe('nameEmpty');
  expect(draftProblem({ ...draftOf(loes), group: undefined }, loes)).toBe('groupMissing');
  expect(draftProblem(draftOf(loes), loes)).toBeUndefined();
});

it('[DISPLAY_NAME] takes no new name that names nobody, and leaves one from before', () => {
  const guest = { ...loes, displayName: 'Gast' };
  expect(draftProblem({ ...draftOf(loes), displayName: 'Gast' }, loes)).toBe('nameOfNobody');
  expect(draftProblem(draftOf(guest), guest)).toBeUndefined();
});

it('[SCRIBE] asks somebody to write down for others, and ends it', () => {
  expect(changeOf(loes, { ...draftOf(loes), isScribe: true })).toEqual({ version: 4, isScribe: true });
  const asked = { ...loes, isScribe: true };
  expect(changeOf(asked, draftOf(asked))).toEqual({ version: 4 });
  expect(changeOf(asked, { ...draftOf(asked), isScribe: false })).toEqual({ version: 4, isScribe: false });
});
