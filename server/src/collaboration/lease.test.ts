import { describe, expect, it } from 'vitest';
import { Lease } from './lease.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

describe('[P33] the lease of rights', () => {
  it('is over at once for whoever just came in', () => {
    expect(new Lease().isOver({ now: 0, changes: 0 })).toBe(true);
  });

  it.each([
    ['within the lease, whatever was written', 29 * SECOND, 1, false],
    ['after it, when something was written at the table', 30 * SECOND, 1, true],
    ['after it, when nothing was written', 30 * SECOND, 0, false],
    ['after the longest lease, also when nothing was written', 10 * MINUTE, 0, true],
  ])('must be asked %s', (_, now, changes, isOver) => {
    const lease = new Lease();
    lease.ask({ now: 0, changes: 0 });
    expect(lease.isOver({ now, changes })).toBe(isOver);
  });

  it('begins again when it is over and nothing was written', () => {
    const lease = new Lease();
    lease.ask({ now: 0, changes: 4 });
    expect(lease.isOver({ now: 30 * SECOND, changes: 4 })).toBe(false);
    expect(lease.isOver({ now: 31 * SECOND, changes: 5 })).toBe(false);
    expect(lease.isOver({ now: 60 * SECOND, changes: 5 })).toBe(true);
  });

  it('takes only the answer to the last asking', () => {
    const lease = new Lease();
    const first = lease.ask({ now: 0, changes: 0 });
    const second = lease.ask({ now: 1, changes: 1 });
    expect([lease.isOvertaken(first), lease.isOvertaken(second)]).toEqual([true, false]);
  });
});
