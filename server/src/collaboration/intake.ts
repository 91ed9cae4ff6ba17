import { Throttle } from './throttle.ts';

/** Receivers times frames per second above which what comes in is gathered over more time (`sync-notes.md`). */
const CALM_DELIVERIES_PER_SECOND = 5_000;
const MAX_INTERVAL = 50;
/** Keys do not come evenly: so many may be handled at once before the interval counts. */
const BURST = 16;
/** Shorter than this, gathering costs more than it saves. */
const MIN_INTERVAL = 8;

export interface IntakeOptions {
  /** How many get each change. */
  readonly receivers: () => number;
  /** Handles several changes as one: one change for everybody and for the disk. */
  readonly together: (handle: () => void) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
}

/**
 * Where the changes of one document come in. While it is calm each is handled at once; in a room where many write they
 * are gathered for a moment and handled together, because what a change costs is being sent to everyone.
 */
export class Intake {
  readonly #together: IntakeOptions['together'];
  readonly #throttle: Throttle;
  #waiting: (() => void)[] = [];

  constructor({ receivers, together, elapsed }: IntakeOptions) {
    this.#together = together;
    const interval = () => intervalFor(receivers());
    this.#throttle = new Throttle(() => this.flush(), { interval, burst: BURST }, elapsed);
  }

  /** `handle` may not throw: what comes after it has to be handled as well. */
  add(handle: () => void): void {
    this.#waiting.push(handle);
    this.#throttle.request();
  }

  isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Handles all that waits, now. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 1) {
      this.#together(() => {
        for (const handle of waiting) handle();
      });
    } else waiting[0]?.();
  }

  stop(): void {
    this.#throttle.stop();
  }
}

function intervalFor(receivers: number): number {
  const interval = (receivers / CALM_DELIVERIES_PER_SECOND) * 1_000;
  return interval < MIN_INTERVAL ? 0 : Math.min(MAX_INTERVAL, interval);
}
