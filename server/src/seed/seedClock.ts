import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import { calendarDay } from '@opgave/shared/method/calendar';

const DAY = 86_400_000;
const SECOND = 1_000;

/** A clock that the seed sets to a day of the case; every reading is a second later than the one before. */
export interface SeedClock {
  readonly now: () => number;
  goTo(dayOffset: number): void;
  /** Goes on to a moment in time, at which for example a stage of the consent round is over. */
  reach(moment: number): void;
  /** Whether this day of the case has come on the day on which the demo stands still. */
  isPast(dayOffset: number): boolean;
  /** The calendar day of a moment in the case. */
  dayOf(dayOffset: number): string;
}

/** `today` is the day of the case on which the demo stands still, at the moment `now`. */
export function createSeedClock(now: number, today: number): SeedClock {
  const start = now - today * DAY;
  let at = start;

  return {
    now() {
      at = Math.min(now, at + SECOND);
      return at;
    },
    goTo(dayOffset) {
      at = Math.max(at, Math.round(start + dayOffset * DAY));
    },
    reach(moment) {
      at = Math.max(at, Math.min(now, moment));
    },
    isPast: (dayOffset) => start + dayOffset * DAY <= now,
    dayOf: (dayOffset) => calendarDay(start + dayOffset * DAY, DEFAULT_TIME_ZONE),
  };
}
