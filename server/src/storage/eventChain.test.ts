import { expect, it } from 'vitest';
import { event } from './contractValues.ts';
import { CHAIN_START, chainEvent, isNextInChain } from './eventChain.ts';

const first = chainEvent(event('seat.created'), CHAIN_START);

it('P35 P14 reckons the same hash in every release, so that old logs stay whole', () => {
  expect(first.hash).toBe('b0bc0d1306b59ca456a76e3ff61a2a70d8665a8b0e67b98e6d772e596ada0e1a');
});

it('P35 does not depend on the order in which fields were written', () => {
  const reversed = Object.fromEntries(Object.entries(event('seat.created')).toReversed());
  const details = { eerste: { a: 'x', b: true }, tweede: [1, null] };
  expect(chainEvent({ ...event('seat.created'), ...reversed, details }, CHAIN_START).hash).toBe(first.hash);
});

it.each([
  ['at', { at: 6 }],
  ['action', { action: 'seat.removed' }],
  ['result', { result: 'refused' as const }],
  ['details', { details: {} }],
  ['number', { number: 2 }],
  ['previousHash', { previousHash: first.hash }],
])('P35 sees that %s was changed', (_, change) => {
  expect(isNextInChain(first, CHAIN_START)).toBe(true);
  expect(isNextInChain({ ...first, ...change }, CHAIN_START)).toBe(false);
});
