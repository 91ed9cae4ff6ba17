import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { type Hand, orderHands } from './sessionHands.ts';
import { NOTHING_YET, replay } from './sessionState.ts';
import { type SessionPerson, sessionNow } from './sessionView.ts';

const idOf = (name: string) => PersonId.parse(`person00000000${name}`);
const hand = (name: string, more: Partial<Hand>): Hand => ({
  ...{ personId: idOf(name), at: 0, turns: 0, turnsOfGroup: 0 },
  ...more,
});
const orderOf = (...hands: readonly Hand[]) => orderHands(hands).map(({ personId }) => personId.slice(14));

describe('[SESSION_HANDS] who has less power speaks first (method.md 13.2)', () => {
  it.each([
    ['who spoke least', [hand('anna', { turns: 1 }), hand('bert', { at: 9 })], ['bert', 'anna']],
    [
      'of those, who is from outside',
      [hand('anna', { side: 'inside' }), hand('bert', { side: 'outside', at: 9 })],
      ['bert', 'anna'],
    ],
    [
      'of those, the group least heard',
      [hand('anna', { turnsOfGroup: 3 }), hand('bert', { turnsOfGroup: 1, at: 9 })],
      ['bert', 'anna'],
    ],
    ['of those, who was first', [hand('anna', { at: 9 }), hand('bert', { at: 3 })], ['bert', 'anna']],
  ])('%s goes first', (_name, hands, order) => {
    expect(orderOf(...hands)).toEqual(order);
  });
});

describe('[SESSION_VIEW] what somebody may know of a session', () => {
  const people: readonly SessionPerson[] = [
    { personId: idOf('noor'), name: 'Noor', isParticipant: false },
    { personId: idOf('dirk'), name: 'Dirk', isParticipant: true, group: 'citizen', side: 'outside' },
    { personId: idOf('joos'), name: 'Joost', isParticipant: true, group: 'ministry', side: 'inside' },
  ];
  const state = replay(
    ['joos', 'dirk'].map((name, index) => ({
      ...{ number: index + 1, at: index, by: idOf(name) },
      fact: { kind: 'hand.raised', personId: idOf(name) },
    })),
    { ...NOTHING_YET, ready: [idOf('dirk')] },
  );

  it('tells the facilitator the order and counts per group', () => {
    const { lead } = sessionNow(state, people, { personId: idOf('noor'), isLeading: true });
    expect(lead?.hands.map(({ name }) => name)).toEqual(['Dirk', 'Joost']);
    expect(lead?.ready).toEqual([
      { group: 'citizen', ready: 1, seats: 1 },
      { group: 'ministry', ready: 0, seats: 1 },
    ]);
  });

  it('tells a participant only of their own hand', () => {
    const now = sessionNow(state, people, { personId: idOf('dirk'), isLeading: false });
    expect(now.me).toEqual({ handIsRaised: true, isReady: true });
    expect(JSON.stringify(now)).not.toMatch(/Joost|joos/);
  });
});
