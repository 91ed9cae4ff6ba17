import { z } from 'zod';

const Milliseconds = z.int().min(0);

/**
 * The clock of a step, by the time of the server alone: running it has a moment at which it ends, paused it has time
 * left. `length` is what it was set to, with every minute that was added.
 */
export const SessionTimer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('running'), endsAt: Milliseconds, length: Milliseconds }),
  z.object({ kind: z.literal('paused'), left: Milliseconds, length: Milliseconds }),
  z.object({ kind: z.literal('over'), endedAt: Milliseconds, length: Milliseconds }),
]);
export type SessionTimer = z.infer<typeof SessionTimer>;

export const MINUTE = 60_000;
/** Whoever keeps adding minutes has a timer of a day at most. */
const LONGEST = 24 * 60 * MINUTE;

export function startTimer(minutes: number, at: number): SessionTimer {
  const length = minutes * MINUTE;
  return { kind: 'running', endsAt: at + length, length };
}

/** What is left at this moment, never less than nothing. */
export function timeLeft(timer: SessionTimer, at: number): number {
  if (timer.kind === 'running') return Math.max(0, timer.endsAt - at);
  return timer.kind === 'paused' ? timer.left : 0;
}

export function pauseTimer(timer: SessionTimer, at: number): SessionTimer {
  if (timer.kind !== 'running' || timer.endsAt <= at) return timer;
  return { kind: 'paused', left: timer.endsAt - at, length: timer.length };
}

export function resumeTimer(timer: SessionTimer, at: number): SessionTimer {
  if (timer.kind !== 'paused') return timer;
  return { kind: 'running', endsAt: at + timer.left, length: timer.length };
}

/** A minute more; a timer that is over runs again for that minute. */
export function addMinutes(timer: SessionTimer, minutes: number, at: number): SessionTimer {
  if (timer.kind === 'none') return timer;
  const more = Math.min(minutes * MINUTE, Math.max(0, LONGEST - timer.length));
  const length = timer.length + more;
  if (timer.kind === 'paused') return { kind: 'paused', left: timer.left + more, length };
  return { kind: 'running', endsAt: (timer.kind === 'running' ? timer.endsAt : at) + more, length };
}

/** Ends a timer that ran out; any other stays as it is. */
export function endTimer(timer: SessionTimer, at: number): SessionTimer {
  if (timer.kind !== 'running' || timer.endsAt > at) return timer;
  return { kind: 'over', endedAt: timer.endsAt, length: timer.length };
}
