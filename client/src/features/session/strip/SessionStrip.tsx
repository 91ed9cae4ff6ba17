import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { SessionVoice } from '../SessionVoice.tsx';
import { StepClock } from '../StepClock.tsx';
import { inLanguage } from '../scriptWords.ts';
import styles from '../session.module.css';
import { stepOfNow } from '../stepOfNow.ts';
import { useLiveDriver } from '../useLiveDriver.ts';

type SessionStripProps = {
  readonly workspaceId: WorkspaceId;
  readonly view: SessionView;
  /** What this person can do from here: a hand, or leading. */
  readonly children: (driver: ReturnType<typeof useLiveDriver>) => ReactNode;
};

/** A thin line on every page of the table while a session runs: the step and its clock. */
export function SessionStrip({ workspaceId, view, children }: SessionStripProps) {
  const t = useText();
  const [language] = useLanguage();
  const driver = useLiveDriver(workspaceId, view);
  const { step, place, steps } = stepOfNow(view);
  const { focus, speaking, course } = view.now;
  return (
    <section className={styles['strip']} aria-label={t('session.strip')}>
      <div className={styles['stripStep']}>
        <strong>{step ? inLanguage(step.what, language) : view.title}</strong>
        <span className={styles['stripPlace']}>{t('session.place', { place, steps })}</span>
        {speaking && (
          <span className={styles['stripPlace']}>
            {speaking.isMe ? t('session.youSpeak') : t('session.speaks', { name: speaking.name })}
          </span>
        )}
      </div>
      <div className={styles['stripDo']}>{children(driver)}</div>
      <StepClock timer={course.timer} at={driver.at} size="strip" />
      {focus.spotlight?.words && <blockquote className={styles['lit']}>{focus.spotlight.words}</blockquote>}
      <SessionVoice view={view} at={driver.at} />
    </section>
  );
}
