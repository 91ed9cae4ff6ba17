import { IconCalendarPlus } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { buttonLook } from './buttonLook.ts';

type CalendarLinkProps = {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Its words. */
  readonly file: string;
};

/** A calendar file (RFC 5545) for anyone's calendar. */
export function CalendarLink({ name, file }: CalendarLinkProps) {
  const t = useText();
  return (
    <a
      className={buttonLook('outline')}
      download={`${name}.ics`}
      href={`data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`}
    >
      <IconCalendarPlus aria-hidden="true" /> {t('ui.toCalendar')}
    </a>
  );
}
