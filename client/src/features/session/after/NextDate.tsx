import type { SessionView } from '@opgave/shared/contract/sessions';
import { calendarFile } from '@opgave/shared/method/calendarFile';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { CalendarLink } from '#ui/CalendarLink.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './after.module.css';

type NextDateProps = { readonly view: SessionView; readonly title: string; readonly slug: string };

/** The next date, as a file for anyone's calendar. */
export function NextDate({ view, title, slug }: NextDateProps) {
  const t = useText();
  const [day, setDay] = useState('');
  const [now] = useState(() => Date.now());
  const address = `${globalThis.location.origin}/w/${slug}`;
  const file = day && calendarFile([{ id: `${view.id}-${day}`, title, day, address }], now);
  return (
    <div className={styles['actions']}>
      <TextField label={t('session.nextDate')} type="date" value={day} onChange={setDay} />
      {file && <CalendarLink name={day} file={file} />}
    </div>
  );
}
