export interface PacingLimits {
  readonly syncMessagesPerSecond: number;
  readonly syncMessagesBurst: number;
  readonly syncBytesPerSecond: number;
  readonly syncBytesBurst: number;
}

/** Two buckets, of messages and of bytes (`trust.md` section 2). A debt is allowed, and waited for. */
export class Pacing {
  readonly #limits: PacingLimits;
  readonly #elapsed: () => number;
  #messages: number;
  #bytes: number;
  #lastAt: number;

  /** `elapsed`: a clock that only goes forward, in milliseconds. */
  constructor(limits: PacingLimits, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#messages = limits.syncMessagesBurst;
    this.#bytes = limits.syncBytesBurst;
    this.#lastAt = elapsed();
  }

  /** How long a connection has to wait before its next message is read, in milliseconds; 0 when it keeps to its pace. */
  spend(size: number): number {
    const { syncMessagesPerSecond, syncMessagesBurst, syncBytesPerSecond, syncBytesBurst } = this.#limits;
    const at = this.#elapsed();
    const seconds = (at - this.#lastAt) / 1_000;
    this.#lastAt = at;
    this.#messages = Math.min(syncMessagesBurst, this.#messages + seconds * syncMessagesPerSecond) - 1;
    this.#bytes = Math.min(syncBytesBurst, this.#bytes + seconds * syncBytesPerSecond) - size;
    const wait = Math.max(-this.#messages / syncMessagesPerSecond, -this.#bytes / syncBytesPerSecond, 0);
    return Math.ceil(wait * 1_000);
  }
}
