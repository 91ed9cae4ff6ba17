/** A calendar day as `2026-03-02`, in a time zone that whoever holds it knows. */
export type CalendarDay = string;

const DAY = 86_400_000;
const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
/** No zone is further than this from Greenwich. */
const FURTHEST = 16 * 3_600_000;

/** Which day it is there at this moment. */
export function calendarDay(at: number, timeZone: string): CalendarDay {
  return dayReader(timeZone)(at);
}

/** Making a formatter is slow, reading with it is not. */
function dayReader(timeZone: string): (at: number) => CalendarDay {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  };
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two days; 0 for the same day. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/**
 * The first moment that no longer belongs to this day there. It is sought and not computed from an offset, so that it
 * is right when the clock changes, also in zones where that happens at midnight.
 */
export function endOfDay(day: CalendarDay, timeZone: string): number {
  const dayAt = dayReader(timeZone);
  const next = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  let before = next - FURTHEST;
  let after = next + FURTHEST;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayAt(middle) > day) after = middle;
    if (dayAt(middle) <= day) before = middle;
  }
  return after;
}

/** What a clock on the wall shows there at this moment, as `14:05`. */
export function clockAt(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(at);
}

/** The moment of this day at which a clock there shows `14:05`; undefined when that is no day or no time. */
export function momentAt(day: CalendarDay, clock: string, timeZone: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(clock) ?? [];
  if (hour === undefined || !/^\d{4}-\d\d-\d\d$/u.test(day) || Number.isNaN(Date.parse(day)))
    return undefined;
  return atHour(day, Number(hour), timeZone) + Number(minute) * MINUTE;
}

/**
 * The first moment of this day there at which its clock shows this hour or later: the hour that is skipped in spring is
 * the moment after it, and of the hour that comes twice in autumn it is the first.
 */
export function atHour(day: CalendarDay, hour: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  const midnight = endOfDay(addDays(day, -1), timeZone);
  for (let at = midnight; at < midnight + DAY; at += QUARTER) {
    if (Number(format.format(at)) >= hour) return at;
  }
  return midnight;
}
