import { LIMITS } from '@opgave/shared/contract/limits';
import { PersonId } from '@opgave/shared/ids';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentMember } from './member.ts';
import { Sharing } from './sharing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothing = () => undefined;

function member(): DocumentMember & { heard: number } {
  const one = {
    personId: PersonId.parse('person0000000000'),
    stamp: { personId: 'person0000000000', name: 'Noor', role: 'participant' },
    isEditor: true,
    heard: 0,
    mayWrite: () => true,
    framesHandled: () => 0,
    sendFrame: nothing,
    sendUpdate: nothing,
    sendNotice: nothing,
    sendSaved: nothing,
    sendPresence() {
      one.heard += 1;
    },
  };
  return one;
}

function presence(clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 7, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, JSON.stringify({ cursor: clock }));
  });
}

it.each([LIMITS.presencePerSecond, 5])('T02 presence is passed on %d times a second at most', (most) => {
  const sharing = new Sharing({ ...LIMITS, presencePerSecond: most }, () => performance.now());
  const [sender, reader] = [member(), member()];
  for (const one of [sender, reader]) sharing.members.add(one);

  for (let clock = 1; clock <= 500; clock += 1) {
    expect(sharing.receivePresence(sender, presence(clock))).toBe(true);
    vi.advanceTimersByTime(10);
  }

  // The first at once, then one at the end of every interval.
  expect(reader.heard).toBeGreaterThan(most * 5 - 2);
  expect(reader.heard).toBeLessThanOrEqual(most * 5 + 1);
  sharing.stop();
});
