import { CommentView } from '@opgave/shared/contract/comments';
import { expect, it } from 'vitest';
import { deedsOn, deedsOnComment, mayAnswer } from './deeds.ts';
import { nextOf } from './useThreadKeys.ts';

const comment = CommentView.parse({
  id: 'abcdefghijklmnopqrst',
  version: 1,
  by: { name: 'Els', group: 'citizen', role: 'commenter' },
  isMine: false,
  placedAt: '2026-02-13T09:00:00Z',
  state: 'shown',
  text: 'U vergeet de buren.',
  on: { kind: 'section', document: 'problem', section: 'causes' },
  side: 'outside',
  isWaiting: true,
  isLate: false,
  replies: [],
});
const reader = { write: true, settle: false, moderate: false, withdraw: true };
const leader = { write: true, settle: true, moderate: true, withdraw: true };

it('lets the author withdraw, and the facilitator settle and hide', () => {
  expect(deedsOnComment(comment, reader)).toEqual([]);
  expect(deedsOnComment({ ...comment, isMine: true }, reader)).toEqual(['withdraw']);
  expect(deedsOnComment(comment, leader)).toEqual(['takeUp', 'notTakenUp', 'hide']);
  expect(deedsOn({ ...comment, isMine: true }, leader)).toEqual(['hide', 'withdraw']);
});

it('of a hidden comment leaves showing it again and an outcome, and no answer', () => {
  const hidden = { ...comment, state: 'hidden' } as const;
  expect(deedsOnComment(hidden, leader)).toEqual(['takeUp', 'notTakenUp', 'show']);
  expect(mayAnswer(hidden, leader)).toBe(false);
  expect(mayAnswer(comment, reader)).toBe(true);
});

it('leaves nothing to do with what was withdrawn', () => {
  const withdrawn = { ...comment, state: 'withdrawn', isMine: true } as const;
  expect(deedsOnComment(withdrawn, leader)).toEqual([]);
});

it('F8 goes round the threads in both directions', () => {
  expect(nextOf({ at: -1, count: 3, isBack: false })).toBe(0);
  expect(nextOf({ at: 2, count: 3, isBack: false })).toBe(0);
  expect(nextOf({ at: 0, count: 3, isBack: true })).toBe(2);
});
