import { CommentView } from '@opgave/shared/contract/comments';
import { expect, it } from 'vitest';
import { ALL, filtered, groupsIn, sideBySide } from './filters.ts';
import { marksOf } from './marksOf.ts';
import { placesOn } from './places.ts';

const at = '2026-02-13T09:00:00Z';
const passage = { start: { client: 1, clock: 0 }, end: { client: 1, clock: 9 }, quote: 'De huur.' };
const one = CommentView.parse({
  id: 'aaaaaaaaaaaaaaaaaaaa',
  version: 1,
  by: { name: 'Els', group: 'citizen', role: 'commenter' },
  isMine: false,
  placedAt: at,
  state: 'shown',
  text: 'U vergeet de buren.',
  on: { kind: 'section', document: 'problem', section: 'causes' },
  passage,
  isWaiting: true,
  isLate: false,
  replies: [],
});
const two = CommentView.parse({
  ...one,
  id: 'bbbbbbbbbbbbbbbbbbbb',
  by: { name: 'Karin', group: 'agency', role: 'participant' },
  isMine: true,
  isWaiting: false,
  suggestion: { words: 'De huur komt het laatst.' },
  resolved: { by: 'Karin', at },
});
const NONE = new Set<string>();
const ids = (comments: readonly CommentView[]) => comments.map(({ id }) => id);

it('filters by whose it is, group and state, and puts what was laid aside last', () => {
  const both = [two, one];
  expect(ids(filtered(both, ALL, NONE))).toEqual([one.id, two.id]);
  expect(ids(filtered(both, { ...ALL, isMine: true }, NONE))).toEqual([two.id]);
  expect(ids(filtered(both, { ...ALL, group: 'citizen' }, NONE))).toEqual([one.id]);
  expect(ids(filtered(both, { ...ALL, state: 'unanswered' }, NONE))).toEqual([one.id]);
  expect(ids(filtered(both, { ...ALL, state: 'resolved' }, NONE))).toEqual([two.id]);
  expect(ids(filtered(both, { ...ALL, state: 'gone' }, new Set([two.id])))).toEqual([two.id]);
  expect(groupsIn(both)).toEqual(['agency', 'citizen']);
});

it('puts open suggestions for the same words together, and nothing else', () => {
  const { resolved: _, ...open } = two;
  const other = { ...open, id: one.id };
  expect(sideBySide([open, other]).map(ids)).toEqual([[two.id, one.id]]);
  expect(sideBySide([open, one]).map(ids)).toEqual([[two.id], [one.id]]);
});

it('marks words of the text that is shown, and shows other words where a suggestion is read', () => {
  const { resolved: _, ...open } = two;
  expect(marksOf([one, two], placesOn('problem').rootOn, undefined)).toMatchObject([
    { id: one.id, look: 'comment' },
  ]);
  expect(marksOf([one], placesOn('fundamentals').rootOn, undefined)).toEqual([]);
  expect(marksOf([open], placesOn('problem').rootOn, two.id)).toMatchObject([
    { look: 'opened', instead: 'De huur komt het laatst.' },
  ]);
});
