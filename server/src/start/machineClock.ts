/** What a machine knows of time, all in milliseconds. */
export interface Machine {
  /** Since 1970; people and programs may set it. */
  readonly date: () => number;
  /** Since the start of the process. Nobody can set it; on some machines it stands still during sleep. */
  readonly elapsed: () => number;
  /** Since the machine was started, with its sleep. */
  readonly uptime: () => number;
  /** Somebody set the clock by this much. */
  readonly tell: (step: number) => void;
}

/** A clock that is corrected by this much is followed. */
const SMALL = 60_000;
/** A machine that was started just now may not have had its time from the network yet. */
const SETTLED_AFTER = 600_000;

/**
 * The date in whole milliseconds, with durations by the clock that nobody can set (P28). When the date is set to another
 * year while the server runs, nothing falls due early or late: it goes on from the date that it had. A sleep of the machine
 * did pass.
 */
export function machineClock({ date, elapsed, uptime, tell }: Machine): () => number {
  let begin = date() - elapsed();
  let asleep = uptime() - elapsed();
  let ignored = 0;
  return () => Math.round(now());

  function now(): number {
    const steady = begin + elapsed();
    const step = date() - steady;
    if (isSmall(step)) return follow(step);
    if (isSmall(step - ignored)) return steady;
    if (uptime() < SETTLED_AFTER) return follow(step);
    const sleep = uptime() - elapsed() - asleep;
    asleep += sleep;
    begin += sleep;
    if (isSmall(step - sleep)) return follow(step - sleep);
    ignored = step - sleep;
    tell(ignored);
    return begin + elapsed();
  }

  function follow(step: number): number {
    ignored = 0;
    begin += step;
    return begin + elapsed();
  }
}

function isSmall(step: number): boolean {
  return Math.abs(step) <= SMALL;
}
