import { CommentView } from '@opgave/shared/contract/comments';
import { expect, it } from 'vitest';
import { deedsOn, deedsOnComment, mayAnswer, mayDecide } from './deeds.ts';
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
const writeText = { problem: false, fundamentals: false };
const reader = {
  write: true,
  settle: false,
  moderate: false,
  withdraw: true,
  report: true,
  sendOn: false,
  writeText,
};
const leader = { ...reader, settle: true, moderate: true, report: false };

it('lets the author withdraw, and the facilitator settle and hide', () => {
  expect(deedsOnComment(comment, reader)).toEqual(['report']);
  expect(deedsOnComment({ ...comment, isMine: true }, reader)).toEqual(['resolve', 'edit', 'withdraw']);
  expect(deedsOnComment(comment, leader)).toEqual(['takeUp', 'notTakenUp', 'hide']);
  expect(deedsOn({ ...comment, isMine: true }, leader)).toEqual(['edit', 'hide', 'withdraw']);
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

it('lays aside for others only what nobody waits for, and leaves settled words as they are', () => {
  const answered = { ...comment, isWaiting: false };
  expect(deedsOnComment(answered, leader)).toEqual(['takeUp', 'notTakenUp', 'resolve', 'hide']);
  const at = '2026-02-14T09:00:00Z';
  const resolved = { ...answered, resolved: { by: 'Karin', at } };
  expect(deedsOnComment(resolved, leader)).toContain('reopen');
  const outcome = {
    kind: 'notTakenUp',
    reason: 'Het staat er al op een andere plek.',
    by: 'Karin',
    at,
  } as const;
  expect(deedsOnComment({ ...answered, isMine: true, outcome }, reader)).toEqual(['resolve', 'withdraw']);
});

it('lets whoever writes the text decide on other words, once', () => {
  const suggestion = { ...comment, suggestion: { words: 'De buren zien het.' } };
  const writer = { ...reader, writeText: { problem: true, fundamentals: false } };
  expect(mayDecide(suggestion, writer)).toBe(true);
  expect(mayDecide(suggestion, leader)).toBe(false);
  expect(mayDecide(comment, writer)).toBe(false);
});

it('[REFER_CHAIN] goes to the right door, by who keeps it, once everyone reads it', () => {
  const keeper = { ...reader, sendOn: true };
  expect(deedsOnComment(comment, keeper)).toContain('sendOn');
  expect(deedsOnComment({ ...comment, state: 'waiting' }, keeper)).not.toContain('sendOn');
  expect(deedsOnComment({ ...comment, state: 'hidden' }, keeper)).not.toContain('sendOn');
  expect(deedsOnComment(comment, reader)).not.toContain('sendOn');
});
