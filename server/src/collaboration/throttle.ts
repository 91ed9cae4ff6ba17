export interface Throttle {
  request(): void;
  stop(): void;
}

/** Runs at once when the last run is long enough ago, else as soon as it is; many requests in between run once. */
export function createThrottle(run: () => void, interval: () => number, elapsed: () => number): Throttle {
  let timer: NodeJS.Timeout | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;

  function fire(): void {
    timer = undefined;
    lastAt = elapsed();
    run();
  }
  return {
    request() {
      if (timer) return;
      const wait = lastAt + interval() - elapsed();
      if (wait <= 0) fire();
      else timer = setTimeout(fire, wait);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
