import { z } from 'zod';

/** Where a table counts its days by when it does not say. */
export const DEFAULT_TIME_ZONE = 'Europe/Amsterdam';

/** The parts of the kingdom and its neighbours, offered first; every other zone can be written. */
export const OFFERED_TIME_ZONES = [
  DEFAULT_TIME_ZONE,
  'America/Aruba',
  'America/Curacao',
  'America/Kralendijk',
  'America/Lower_Princes',
  'Europe/Brussels',
  'Europe/London',
  'UTC',
] as const;

/** Whether this is the name of a time zone that the calendar knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

export const TimeZone = z.string().max(64).refine(isTimeZone, { message: 'time-zone' });
