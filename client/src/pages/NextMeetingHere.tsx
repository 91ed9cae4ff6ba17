import type { SessionView } from '@opgave/shared/contract/sessions';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { MeetingMoment } from './MeetingMoment.tsx';
import styles from './sessionPage.module.css';

/** In the last step, on every page: when the table meets again. */
export function NextMeetingHere({ session }: { readonly session: SessionView }) {
  const t = useText();
  const heading = useId();
  return (
    <section className={styles['nextHere']} aria-labelledby={heading}>
      <h2 id={heading}>{t('session.nextDate')}</h2>
      <MeetingMoment session={session} of="nextAt" />
    </section>
  );
}
