import type { SessionTimer } from '@opgave/shared/method/sessionTimer';

/** The time of people who work apart, as a clock that runs until then. */
export function timerUntil(until: number | undefined): SessionTimer {
  return until === undefined ? { kind: 'none' } : { kind: 'running', endsAt: until, length: 0 };
}
