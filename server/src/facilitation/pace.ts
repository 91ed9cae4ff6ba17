/** A bucket of permissions that fills up again; `take` says no when it is empty. */
export interface Pace {
  take(): boolean;
}

export interface PaceOptions {
  readonly perSecond: number;
  readonly burst: number;
  /** Milliseconds of a clock that never jumps. */
  readonly clock: () => number;
}

export function createPace({ perSecond, burst, clock }: PaceOptions): Pace {
  let left = burst;
  let lastAt = clock();

  return {
    take() {
      const at = clock();
      left = Math.min(burst, left + ((at - lastAt) / 1_000) * perSecond);
      lastAt = at;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
