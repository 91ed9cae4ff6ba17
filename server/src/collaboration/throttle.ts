export interface Throttle {
  request(): void;
  stop(): void;
}

export interface Pace {
  /** Milliseconds between two runs, in the long run; asked at every request. */
  readonly interval: () => number;
  /** How many runs may follow each other at once after a calm time. */
  readonly burst?: number;
}

/** Runs at once while that keeps to the pace, else as soon as it does; many requests in between run once. */
export function createThrottle(
  run: () => void,
  { interval, burst = 1 }: Pace,
  elapsed: () => number,
): Throttle {
  let timer: NodeJS.Timeout | undefined;
  let credit = burst;
  let countedAt = elapsed();

  /** Counts what may run by now; returns how long the next run has to wait. */
  function wait(): number {
    const now = elapsed();
    const pause = interval();
    credit = pause === 0 ? burst : Math.min(burst, credit + (now - countedAt) / pause);
    countedAt = now;
    return (1 - credit) * pause;
  }

  function fire(): void {
    timer = undefined;
    credit -= 1;
    run();
  }
  return {
    request() {
      if (timer) return;
      const pause = wait();
      if (pause <= 0) fire();
      else {
        timer = setTimeout(() => {
          wait();
          fire();
        }, pause);
      }
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
