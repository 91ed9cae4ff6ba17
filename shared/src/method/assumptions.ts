import type { CalendarDay } from './calendar.ts';

/** What is known of something that a table takes for granted (`field.md` capability 21). */
export const FINDINGS = ['holds', 'doesNotHold', 'unsure'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Characters that evidence has at least. */
export const MIN_EVIDENCE = 20;

/**
 * How an assumption stands on a day: `open` until somebody found something out, `holds`, `due` once its day to look again
 * has come, or `disproved`.
 */
export const ASSUMPTION_STANDINGS = ['open', 'holds', 'due', 'disproved'] as const;
export type AssumptionStanding = (typeof ASSUMPTION_STANDINGS)[number];

interface Looked {
  /** What was found out last; nothing yet when it is missing. */
  readonly finding?: Finding | undefined;
  /** The day on which somebody looks again, in the time zone of the table. */
  readonly reviewOn: CalendarDay;
}

/** Evidence grows old too: what held when somebody looked is due again on its day. What is disproved stays so. */
export function assumptionStanding({ finding, reviewOn }: Looked, today: CalendarDay): AssumptionStanding {
  if (finding === 'doesNotHold') return 'disproved';
  if (today >= reviewOn) return 'due';
  return finding === 'holds' ? 'holds' : 'open';
}

/** Whether everything that rests on it must be looked at again. */
export function isShaky(standing: AssumptionStanding): boolean {
  return standing === 'due' || standing === 'disproved';
}

/** What somebody finds out gives it a new day, which has to lie ahead; on what is disproved nobody waits any more. */
export function needsNewDay({ finding, reviewOn }: Looked, today: CalendarDay): boolean {
  return finding !== 'doesNotHold' && reviewOn <= today;
}
