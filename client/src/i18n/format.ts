import { LOCALES } from '@opgave/shared/contract/locales';
import type { Language } from '@opgave/shared/contract/records';

type Moment = Date | string | number;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A plain day such as `2026-03-02` is that day everywhere; read as midnight in UTC it would be the day before in the west. */
function asDate(moment: Moment): Date {
  return new Date(typeof moment === 'string' && PLAIN_DAY.test(moment) ? `${moment}T12:00:00` : moment);
}

function inWords(moment: Moment, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], options).format(asDate(moment));
}

/** "2 maart 2026" / "2 March 2026". */
export function formatDate(moment: Moment, language: Language): string {
  return inWords(moment, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "maandag 2 maart", with the year when it is another year than that of `now`. */
export function formatDay(
  moment: Moment,
  language: Language,
  now: Moment = Date.now(),
  timeZone?: string,
): string {
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  const isThisYear = year.format(asDate(moment)) === year.format(asDate(now));
  return inWords(moment, language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).replace(',', '');
}

/** "2 mrt" / "2 Mar", for narrow places, with the year when it is another year than that of `now`. */
export function formatShortDay(moment: Moment, language: Language, now: Moment = Date.now()): string {
  const isThisYear = asDate(moment).getFullYear() === asDate(now).getFullYear();
  return inWords(moment, language, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** "14.02 uur" / "14:02". */
export function formatTime(moment: Moment, language: Language, timeZone?: string): string {
  const time = inWords(moment, language, { timeZone, hour: '2-digit', minute: '2-digit', hour12: false });
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time;
}

/** How long something takes in its largest whole unit: "3 dagen" / "3 days". */
export function formatDuration(milliseconds: number, language: Language): string {
  const steps = [
    { unit: 'day', size: DAY },
    { unit: 'hour', size: HOUR },
    { unit: 'minute', size: MINUTE },
  ] as const;
  const { unit, size } = steps.find((step) => milliseconds >= step.size) ?? { unit: 'second', size: 1_000 };
  const count = Math.max(0, Math.round(milliseconds / size));
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** "+1,5" / "+1.5", with a real minus sign and nothing before a zero. */
export function formatSigned(number: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { signDisplay: 'exceptZero' })
    .format(number)
    .replace('-', '−');
}
