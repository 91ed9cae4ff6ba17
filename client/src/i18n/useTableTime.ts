import { LOCALES } from '@opgave/shared/contract/locales';
import { createContext, useContext } from 'react';
import {
  formatDate,
  formatDay,
  formatMoment,
  formatShortDay,
  formatTime,
  type Moment,
  type Told,
} from './days.ts';
import { useLanguage } from './useText.ts';

/** Where a table counts its days; outside a table it is that of the device. */
export const TableTimeZone = createContext<string | undefined>(undefined);

/**
 * Writes moments as the clock on the wall of the table shows them, wherever the device is; with `says` it names that
 * place's time where the device keeps another.
 */
export function useTableTime(options: Intl.DateTimeFormatOptions, says?: 'zone'): (moment: number) => string {
  const [language] = useLanguage();
  const timeZone = useContext(TableTimeZone);
  const isElsewhere =
    timeZone !== undefined && timeZone !== new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...options,
    ...(timeZone !== undefined && { timeZone }),
    ...(says && isElsewhere && { timeZoneName: 'short' }),
  });
  return (moment) => format.format(moment);
}

export interface TableDates {
  /** "2 maart 2026". */
  readonly date: (moment: Moment) => string;
  /** "maandag 2 maart". */
  readonly day: (moment: Moment) => string;
  /** "2 mrt". */
  readonly shortDay: (moment: Moment) => string;
  /** "14.02 uur". */
  readonly time: (moment: Moment) => string;
  /** "maandag 2 maart, 14.02 uur". */
  readonly moment: (moment: Moment) => string;
}

/** How one table, or without a zone this device, tells of moments. */
export function tableDates(told: Told): TableDates {
  return {
    date: (moment) => formatDate(moment, told),
    day: (moment) => formatDay(moment, told),
    shortDay: (moment) => formatShortDay(moment, told),
    time: (moment) => formatTime(moment, told),
    moment: (moment) => formatMoment(moment, told),
  };
}

/** On which day and at which hour of the table something happened. */
export function useTableDates(): TableDates {
  const [language] = useLanguage();
  return tableDates({ language, timeZone: useContext(TableTimeZone) });
}

/** The hour on this device, for what happens on it and nowhere else, such as a line that is gone. */
export function useDeviceTime(): (moment: Moment) => string {
  const [language] = useLanguage();
  return (moment) => formatTime(moment, { language });
}
