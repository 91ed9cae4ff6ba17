import { WorkspaceCard } from '@opgave/shared/contract/http';
import { PersonId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { partOfDay } from './greeting.ts';
import { isRunning, mayWait } from './waiting.ts';

const me = PersonId.parse('p'.repeat(20));
const card = WorkspaceCard.parse({
  id: 'w'.repeat(20),
  slug: 'brieven',
  title: 'Te veel brieven',
  organisation: '',
  phase: 'define',
  role: 'participant',
  sideOfOther: 'inside',
  isArchived: false,
  peopleHere: 0,
  people: 3,
  groups: ['citizen'],
});

it('greets by the hour', () => {
  expect([0, 5, 6, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    'night',
    'night',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
});

it('lets something wait only for whoever may write or go on in this step', () => {
  expect(mayWait(card, me)).toBe(true);
  expect(mayWait({ ...card, phase: 'explore' }, me)).toBe(false);
  expect(mayWait({ ...card, phase: 'explore', role: 'facilitator' }, me)).toBe(true);
  expect(mayWait({ ...card, role: 'observer' }, me)).toBe(false);
  expect(mayWait({ ...card, isArchived: true }, me)).toBe(false);
  expect(mayWait({ ...card, phase: 'consent' }, me)).toBe(true);
  expect(mayWait({ ...card, phase: 'consent', role: 'sponsor' }, me)).toBe(true);
  expect(mayWait({ ...card, phase: 'consent', role: 'observer' }, me)).toBe(false);
  expect(mayWait({ ...card, phase: 'choose' }, me)).toBe(true);
  expect(mayWait({ ...card, phase: 'route' }, me)).toBe(false);
  expect(mayWait({ ...card, phase: 'route', role: 'sponsor' }, me)).toBe(true);
  expect(mayWait({ ...card, phase: 'reflect', role: 'commenter' }, me)).toBe(false);
});

it('counts a table as running until it is closed or archived', () => {
  expect(isRunning(card)).toBe(true);
  expect(isRunning({ ...card, phase: 'closed' })).toBe(false);
  expect(isRunning({ ...card, isArchived: true })).toBe(false);
});
