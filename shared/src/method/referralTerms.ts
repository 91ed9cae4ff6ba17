import { addDays, calendarDay, endOfDay } from './calendar.ts';
import type { ReferralState, Urgency } from './referralCourse.ts';

/** A day of the clock, weekends too: what cannot wait does not wait for Monday. */
export const DAY = 86_400_000;
/** Working days within which somebody hears something (`method.md` section 10, ⚙). */
const ANSWER_WITHIN = 2;
/** Once help is on its way, what is not pressing may take longer between two messages. */
const HELPING_WITHIN = 5;
/** So long the sender has to say whether it helped, before the question may be closed without. */
const FEEDBACK_WITHIN = 10;

/** So long the words of a finished question are kept; that there was one, and how it went, stays (⚙). */
const WORDS_KEPT = 180 * DAY;

const HELPING: ReadonlySet<ReferralState> = new Set(['acceptedHere', 'inProgress', 'feedbackGiven']);
const ENDED: ReadonlySet<ReferralState> = new Set(['closed', 'withdrawn']);

interface Waiting {
  readonly state: ReferralState;
  readonly urgency: Urgency;
  readonly at: number;
  readonly timeZone: string;
}

/** The moment before which the sender hears something, or may still be heard; an ended question has none. */
export function termOf({ state, urgency, at, timeZone }: Waiting): number | undefined {
  if (ENDED.has(state)) return undefined;
  if (state === 'resolved') return afterWorkingDays(at, FEEDBACK_WITHIN, timeZone);
  if (urgency === 'now') return at + DAY;
  const isCalm = urgency === 'normal' && HELPING.has(state);
  return afterWorkingDays(at, isCalm ? HELPING_WITHIN : ANSWER_WITHIN, timeZone);
}

/** When the words of a finished question go, at once when it was taken back; undefined while it is open. */
export function wordsGoAt({
  state,
  trail,
}: {
  readonly state: ReferralState;
  readonly trail: readonly { readonly at: number }[];
}): number | undefined {
  const last = trail.at(-1);
  if (!ENDED.has(state) || !last) return undefined;
  return state === 'withdrawn' ? last.at : last.at + WORDS_KEPT;
}

/** The end of the last of so many days from Monday to Friday that follow; which days are holidays it does not know. */
export function afterWorkingDays(at: number, count: number, timeZone: string): number {
  let day = calendarDay(at, timeZone);
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return endOfDay(day, timeZone);
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
