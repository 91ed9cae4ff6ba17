import { useLanguage } from '#i18n/useText.ts';

/** A moment of the server's clock as the clock on the wall shows it; no clock of the device has a part in it. */
export function useClockTime(): (moment: number) => string {
  const [language] = useLanguage();
  const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  return (moment) => format.format(moment);
}
