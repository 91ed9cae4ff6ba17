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
const ALONE = new Map<string, string>();
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
  expect(sideBySide([open, other], ALONE).map(ids)).toEqual([[two.id, one.id]]);
  expect(sideBySide([open, one], ALONE).map(ids)).toEqual([[two.id], [one.id]]);
});

it('puts open suggestions together that the text shows over some of the same words', () => {
  const { resolved: _, ...open } = two;
  const other = { ...open, id: one.id, passage: { ...passage, start: { client: 7, clock: 3 } } };
  expect(sideBySide([open, other], ALONE)).toHaveLength(2);
  const together = new Map([
    [two.id, one.id],
    [one.id, one.id],
  ]);
  expect(sideBySide([open, other], together).map(ids)).toEqual([[two.id, one.id]]);
});

it('finds what nobody answered, from inside too, and not what was laid aside or settled', () => {
  const inside = CommentView.parse({ ...two, resolved: undefined, suggestion: undefined });
  const unanswered = { ...ALL, state: 'unanswered' } as const;
  const reply = { ...one, id: 'cccccccccccccccccccc' };
  const answered = CommentView.parse({ ...inside, replies: [reply] });
  expect(ids(filtered([inside, two, answered], unanswered, NONE))).toEqual([inside.id]);
  expect(ids(filtered([CommentView.parse({ ...one, replies: [reply] })], unanswered, NONE))).toEqual([
    one.id,
  ]);
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
