import { WorkspaceSettings } from '@opgave/shared/method/settings';
import { expect, it } from 'vitest';
import type { SetupDraft } from './setupDraft.ts';
import { setupProblems } from './setupProblems.ts';

const draft: SetupDraft = {
  title: 'Te veel brieven',
  occasion: '',
  organisation: '',
  endDate: '',
  dataInvolved: false,
  groups: [],
  sideOfOther: 'inside',
  timeZone: 'Europe/Amsterdam',
  extraValues: [],
  ownValues: [],
  affectedGroups: [],
  settings: WorkspaceSettings.parse({}),
};

it('lets through what is only not enough yet', () => {
  expect(setupProblems(draft)).toEqual([]);
});

it('names a title of nothing but spaces and a date that is not one', () => {
  expect(setupProblems({ ...draft, title: '   ', endDate: '2026-13-40' })).toEqual([
    { field: 'title', text: 'titleShort' },
    { field: 'endDate', text: 'endUnclear' },
  ]);
});

it('names what is too long', () => {
  const long = 'a'.repeat(200_000);
  expect(setupProblems({ ...draft, title: long, occasion: long, organisation: long })).toEqual([
    { field: 'title', text: 'titleLong' },
    { field: 'occasion', text: 'occasionLong' },
    { field: 'organisation', text: 'organisationLong' },
  ]);
});
