import { LOCALES } from '@opgave/shared/contract/locales';
import { createContext, useContext } from 'react';
import { formatDay, formatTime } from './format.ts';
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

interface TableDates {
  /** "maandag 2 maart". */
  readonly day: (moment: string | number) => string;
  /** "14.02 uur". */
  readonly time: (moment: string | number) => string;
}

/** On which day and at which hour of the table something happened. */
export function useTableDates(): TableDates {
  const [language] = useLanguage();
  const timeZone = useContext(TableTimeZone);
  return {
    day: (moment) => formatDay(moment, language, Date.now(), timeZone),
    time: (moment) => formatTime(moment, language, timeZone),
  };
}
