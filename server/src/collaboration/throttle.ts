export interface Pace {
  /** Milliseconds for which requests are gathered when there are many; asked at every request. 0 never gathers. */
  readonly interval: () => number;
  /** How many runs may follow each other at once after a calm time. */
  readonly burst?: number;
}

/** Counts how many runs may follow at once; after those, each waits a whole interval, so that much comes together. */
export class Allowance {
  readonly #pace: Pace;
  readonly #elapsed: () => number;
  readonly #burst: number;
  #credit: number;
  #countedAt: number;

  /** `elapsed`: a clock that only goes forward, in milliseconds. */
  constructor(pace: Pace, elapsed: () => number) {
    this.#pace = pace;
    this.#elapsed = elapsed;
    this.#burst = pace.burst ?? 1;
    this.#credit = this.#burst;
    this.#countedAt = elapsed();
  }

  /** Takes one run; milliseconds that it has to wait for others to gather. */
  take(): number {
    const now = this.#elapsed();
    const pause = this.#pace.interval();
    if (pause === 0) return 0;
    const since = Math.max(0, now - this.#countedAt);
    this.#credit = Math.min(this.#burst, this.#credit + since / pause);
    this.#countedAt = now;
    if (this.#credit >= 1) {
      this.#credit -= 1;
      return 0;
    }
    // The time of the wait is spent by the run itself: it earns nothing.
    this.#credit = 0;
    this.#countedAt = now + pause;
    return pause;
  }
}

/** Runs at once while it is calm, else after an interval; many requests in between run once. */
export class Throttle {
  readonly #run: () => void;
  readonly #allowance: Allowance;
  #timer: NodeJS.Timeout | undefined;

  constructor(run: () => void, pace: Pace, elapsed: () => number) {
    this.#run = run;
    this.#allowance = new Allowance(pace, elapsed);
  }

  request(): void {
    if (this.#timer) return;
    const pause = this.#allowance.take();
    if (pause === 0) this.#run();
    else this.#timer = setTimeout(() => this.#fire(), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #fire(): void {
    this.#timer = undefined;
    this.#run();
  }
}
