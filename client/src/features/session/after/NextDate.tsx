import type { SessionView } from '@opgave/shared/contract/sessions';
import { calendarFile } from '@opgave/shared/method/sessionMinutes';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { buttonLook } from '#ui/buttonLook.ts';
import { TextField } from '#ui/TextField.tsx';
import styles from './after.module.css';

type NextDateProps = { readonly view: SessionView; readonly title: string; readonly slug: string };

/** The next date, as a file for anyone's calendar. */
export function NextDate({ view, title, slug }: NextDateProps) {
  const t = useText();
  const [day, setDay] = useState('');
  const [now] = useState(() => Date.now());
  const address = `${globalThis.location.origin}/w/${slug}`;
  const file = day && calendarFile({ id: view.id, title, day, address, now });
  return (
    <div className={styles['actions']}>
      <TextField label={t('session.nextDate')} type="date" value={day} onChange={setDay} />
      {file && (
        <a
          className={buttonLook('outline')}
          download={`${day}.ics`}
          href={`data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`}
        >
          <IconCalendarPlus aria-hidden="true" /> {t('session.toCalendar')}
        </a>
      )}
    </div>
  );
}
