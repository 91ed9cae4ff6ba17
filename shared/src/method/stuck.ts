import type { CalendarDay } from './calendar.ts';
import type { Phase } from './phases.ts';

/** So many days in one step, with something that still holds it, and a table is stuck (⚙). */
const STUCK_AFTER = 28;
const DAY = 86_400_000;

export interface StepStanding {
  readonly phase: Phase;
  readonly phaseSince: number;
  readonly now: number;
  /** Hard conditions of this step that are not met. */
  readonly unmet: number;
}

/** Whole days in this step, of which the first is no day yet. */
export function daysInStep({ phaseSince, now }: Pick<StepStanding, 'phaseSince' | 'now'>): number {
  return Math.max(0, Math.floor((now - phaseSince) / DAY));
}

/** Whether a table waits for something and has done so for long. */
export function isStuck({ phase, unmet, ...since }: StepStanding): boolean {
  return phase !== 'closed' && unmet > 0 && daysInStep(since) >= STUCK_AFTER;
}

/** How a table stands to the day on which it promised to look back. */
export function lookBackStanding({
  phase,
  day,
  today,
}: {
  readonly phase: Phase;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
}): 'planned' | 'now' | 'late' {
  if (phase === 'reflect') return 'now';
  return day < today ? 'late' : 'planned';
}
