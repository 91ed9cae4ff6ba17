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

/** A clock that is corrected a little is followed; reading it takes some time as well. */
const SMALL = 1_500;

/**
 * The date, with durations by the clock that nobody can set (P28). When the date is set to another year while the server
 * runs, nothing falls due early or late: it goes on from the date that it had. A sleep of the machine did pass.
 */
export function machineClock({ date, elapsed, uptime, tell }: Machine): () => number {
  let begin = date() - elapsed();
  let asleep = uptime() - elapsed();
  let ignored = 0;
  return () => {
    const steady = begin + elapsed();
    const step = date() - steady;
    if (isSmall(step)) return follow(step);
    if (isSmall(step - ignored)) return steady;
    const sleep = uptime() - elapsed() - asleep;
    asleep += sleep;
    begin += sleep;
    if (isSmall(step - sleep)) return follow(step - sleep);
    ignored = step - sleep;
    tell(ignored);
    return begin + elapsed();
  };

  function follow(step: number): number {
    ignored = 0;
    begin += step;
    return begin + elapsed();
  }
}

function isSmall(step: number): boolean {
  return Math.abs(step) <= SMALL;
}
