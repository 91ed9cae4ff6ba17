import { calendarFile } from '@opgave/shared/method/calendarFile';
import { useState } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { CalendarLink } from '#ui/CalendarLink.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { useOnRoute } from './routeContext.ts';
import type { RouteDay } from './routeDays.ts';

/** What comes when, to read and for one's own calendar. */
export function Days({ days }: { readonly days: readonly RouteDay[] }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useOnRoute();
  const [now] = useState(() => Date.now());
  const address = `${globalThis.location.origin}/w/${workspace.slug}/route`;
  const dated = days.map((one) => ({ ...one, id: `${workspace.id}-${one.id}`, address }));
  return (
    <Part title={t('route.days')} help={t('route.daysHelp')} id="days">
      {days.length === 0 && <p>{t('route.noDays')}</p>}
      <ol className={styles['rows']}>
        {days.map(({ id, day, title }) => (
          <li key={id}>
            <p className={styles['soft']}>{dates.day(day)}</p>
            <p>{title}</p>
          </li>
        ))}
      </ol>
      {days.length > 0 && (
        <div>
          <CalendarLink name={workspace.slug} file={calendarFile(dated, now)} />
        </div>
      )}
    </Part>
  );
}
