import { describe, expect, it } from 'vitest';
import {
  type CommentThread,
  isOutcomeComplete,
  lateWithoutOutcome,
  maySettle,
  orderComments,
  unansweredOutside,
} from './comments.ts';

const open: CommentThread = { side: 'outside', at: 10, state: 'shown', replies: [] };
const inside = { role: 'participant', side: 'inside', state: 'shown' } as const;
const outside = { ...inside, side: 'outside' } as const;
const takenUp = { kind: 'takenUp', link: 'problem#causes' } as const;
const notTakenUp = { kind: 'notTakenUp', reason: 'Dit hoort bij een andere tafel.' } as const;

describe('a comment from outside', () => {
  it.each([
    ['holds the gate without an answer', open, true],
    ['of an inside group does not', { ...open, side: 'inside' }, false],
    ['of nobody’s group does not', { at: 10, state: 'shown', replies: [] }, false],
    ['is answered by an inside seat', { ...open, replies: [inside] }, false],
    ['is answered by an inside commenter', { ...open, replies: [{ ...inside, role: 'commenter' }] }, false],
    ['is answered by the sponsor', { ...open, replies: [{ role: 'sponsor', state: 'shown' }] }, false],
    [
      'is answered by the facilitator',
      { ...open, replies: [{ role: 'facilitator', state: 'shown' }] },
      false,
    ],
    ['is not answered by another from outside', { ...open, replies: [outside] }, true],
    [
      'is not answered by a reply that was withdrawn',
      { ...open, replies: [{ ...inside, state: 'withdrawn' }] },
      true,
    ],
    [
      'is not answered by a reply that was hidden',
      { ...open, replies: [{ ...inside, state: 'hidden' }] },
      true,
    ],
    ['is answered when it was taken up', { ...open, outcome: takenUp }, false],
    ['is answered when it was not, with a reason', { ...open, outcome: notTakenUp }, false],
    [
      'is not answered by an outcome without a reason',
      { ...open, outcome: { ...notTakenUp, reason: 'nee' } },
      true,
    ],
    [
      'keeps counting when it is hidden, whatever is replied',
      { ...open, state: 'hidden', replies: [inside] },
      true,
    ],
    [
      'stops counting when it is hidden with an outcome',
      { ...open, state: 'hidden', outcome: takenUp },
      false,
    ],
    ['does not count when it was withdrawn', { ...open, state: 'withdrawn' }, false],
  ] as const)('[DEF_OUTSIDE_ANSWERED] %s', (_title, comment, holds) => {
    expect(unansweredOutside([comment])).toHaveLength(holds ? 1 : 0);
  });

  it('[DEF_OUTSIDE_ANSWERED] that came too late does not hold the gate, and needs an outcome before choose', () => {
    const comments = [open, { ...open, at: 20, replies: [inside] }, { ...open, at: 21, outcome: takenUp }];
    expect(unansweredOutside(comments, 20)).toEqual([open]);
    expect(lateWithoutOutcome(comments, 20)).toEqual([comments[1]]);
  });

  it('[COMMENT_ORDER] comes first, and open ones on top', () => {
    const answered = { ...open, at: 1, outcome: takenUp };
    const own = { ...open, at: 0, side: 'inside' } as const;
    const later = { ...open, at: 30 };
    expect(orderComments([own, answered, later, open])).toEqual([open, later, answered, own]);
  });

  it('[COMMENT_OUTCOME] says where, or why not', () => {
    expect([takenUp, notTakenUp].map(isOutcomeComplete)).toEqual([true, true]);
    expect(isOutcomeComplete({ kind: 'takenUp', link: ' ' })).toBe(false);
  });
});

describe('an outcome', () => {
  it.each([
    ['the sponsor', { role: 'sponsor' }, true],
    ['the facilitator', { role: 'facilitator' }, true],
    ['an inside participant', { role: 'participant', side: 'inside' }, true],
    ['an outside participant', { role: 'participant', side: 'outside' }, false],
    ['a commenter without a group', { role: 'commenter' }, false],
    ['an observer', { role: 'observer', side: 'inside' }, false],
  ] as const)('may be given by %s, or not', (_who, speaker, may) => {
    expect(maySettle(speaker)).toBe(may);
  });
});
