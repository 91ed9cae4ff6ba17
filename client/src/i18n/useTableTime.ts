import { createContext, useContext } from 'react';
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
  const format = new Intl.DateTimeFormat(language, {
    ...options,
    ...(timeZone !== undefined && { timeZone }),
    ...(says && isElsewhere && { timeZoneName: 'short' }),
  });
  return (moment) => format.format(moment);
}
