import { LOCALES } from '@opgave/shared/contract/locales';
import type { Language } from '@opgave/shared/contract/records';

export type Moment = Date | string | number;

/** In which words, and by whose clock; without a zone by that of the device. */
export interface Told {
  readonly language: Language;
  readonly timeZone?: string | undefined;
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A plain day such as `2026-03-02` is that day everywhere: it is read and written by one and the same clock. */
function formatted(moment: Moment, locale: string, zone: Told['timeZone'], parts: Parts): string {
  const timeZone = typeof moment === 'string' && PLAIN_DAY.test(moment) ? 'UTC' : zone;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(new Date(moment));
}

type Parts = Intl.DateTimeFormatOptions;

function withYear(moment: Moment, told: Told, now: Moment, parts: Parts): string {
  const year = (of: Moment) => formatted(of, 'en', told.timeZone, { year: 'numeric' });
  const isThisYear = year(moment) === year(now);
  return formatted(moment, LOCALES[told.language], told.timeZone, {
    ...parts,
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** "2 maart 2026" / "2 March 2026". */
export function formatDate(moment: Moment, { language, timeZone }: Told): string {
  return formatted(moment, LOCALES[language], timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "maandag 2 maart", with the year when it is another year than that of `now`. */
export function formatDay(moment: Moment, told: Told, now: Moment = Date.now()): string {
  return withYear(moment, told, now, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
}

/** "2 mrt" / "2 Mar", for narrow places, with the year when it is another year than that of `now`. */
export function formatShortDay(moment: Moment, told: Told, now: Moment = Date.now()): string {
  return withYear(moment, told, now, { day: 'numeric', month: 'short' });
}

/** "14.02 uur" / "14:02". */
export function formatTime(moment: Moment, { language, timeZone }: Told): string {
  const time = formatted(moment, LOCALES[language], timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time;
}

/** "maandag 2 maart, 14.02 uur"; the very end of a day is a day, and no hour. */
export function formatMoment(moment: Moment, told: Told): string {
  const isMidnight =
    formatted(moment, 'en-GB', told.timeZone, { hour: '2-digit', minute: '2-digit' }) === '00:00';
  const day = formatDay(moment, told);
  return isMidnight ? day : `${day}, ${formatTime(moment, told)}`;
}
