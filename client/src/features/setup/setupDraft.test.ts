import { WorkspaceView } from '@opgave/shared/contract/http';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import { expect, it } from 'vitest';
import { mergeDrafts, setupChangeOf, setupDraftOf } from './setupDraft.ts';

const workspace = WorkspaceView.parse({
  id: 'w'.repeat(20),
  version: 7,
  slug: 'brieven',
  title: 'Te veel brieven',
  occasion: '',
  organisation: '',
  language: 'nl',
  endDate: '2026-11-08',
  dataInvolved: false,
  groups: [{ group: 'citizen', seats: 3 }],
  sideOfOther: 'inside',
  timeZone: 'Europe/Amsterdam',
  settings: WorkspaceSettings.parse({}),
  isPublic: false,
  phase: 'prepare',
  furthestPhase: 'prepare',
  phaseSince: '2026-01-12T09:00:00Z',
  isDemo: false,
  isArchived: false,
  me: { personId: 'n'.repeat(20), displayName: 'Noor', role: 'facilitator', withHelp: false },
});
const draft = setupDraftOf(workspace);

it('sends nothing when nothing is different', () => {
  expect(setupChangeOf(workspace, draft)).toBeUndefined();
});

it('sends the values that were added, and nothing when there were none', () => {
  expect(setupChangeOf(workspace, { ...draft, extraValues: ['privacy'] })).toEqual({
    version: 7,
    extraValues: ['privacy'],
  });
});

it('sends only what is different, on the version that was read', () => {
  expect(
    setupChangeOf(workspace, { ...draft, occasion: 'De raad vroeg erom.', opennessMode: 'open' }),
  ).toEqual({
    version: 7,
    occasion: 'De raad vroeg erom.',
    opennessMode: 'open',
  });
});

it('takes the end date away when the field is emptied', () => {
  expect(setupChangeOf(workspace, { ...draft, endDate: '' })).toEqual({ version: 7, endDate: null });
});

it('puts what was typed on top of what somebody else saved meanwhile', () => {
  const now = { ...draft, organisation: 'Gemeente Lindeveen', title: 'Nieuwe naam' };
  const typed = { ...draft, title: 'Mijn naam', occasion: 'Half af' };
  expect(mergeDrafts(now, { before: draft, draft: typed })).toEqual({
    ...draft,
    organisation: 'Gemeente Lindeveen',
    title: 'Mijn naam',
    occasion: 'Half af',
  });
});
