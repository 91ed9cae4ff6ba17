/**
 * Rights are asked again after this long when anything was written at the table, and after the longest lease even when
 * not, although nobody said that they changed: the bus may lose a message. Each connection in its own time, so that
 * thousands do not ask at once. Milliseconds.
 */
const LEASE = 30_000;
const LONGEST_LEASE = 600_000;

/** A moment on the clock that only goes forward, and the number of changes at the table (`Records.changesOf`). */
export interface LeaseMoment {
  readonly now: number;
  readonly changes: number;
}

/** How long an answer about rights counts. At first not at all: what changed while somebody came in is found out soon. */
export class Lease {
  #begunAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #changes = 0;
  #askings = 0;

  /** Rights are being asked. Returns the number of this asking. */
  ask({ now, changes }: LeaseMoment): number {
    this.#begunAt = this.#askedAt = now;
    this.#changes = changes;
    this.#askings += 1;
    return this.#askings;
  }

  /** Rights were asked again meanwhile: the answer to an earlier asking says nothing any more. */
  isOvertaken(asking: number): boolean {
    return asking !== this.#askings;
  }

  /**
   * Whether rights must be asked. A lease that is over begins again without asking as long as nothing was written at the
   * table: then the answer would be the same.
   */
  isOver({ now, changes }: LeaseMoment): boolean {
    if (now - this.#begunAt < LEASE) return false;
    if (changes !== this.#changes || now - this.#askedAt >= LONGEST_LEASE) return true;
    this.#begunAt = now;
    return false;
  }
}
