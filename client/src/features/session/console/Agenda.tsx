import type { SessionView } from '@opgave/shared/contract/sessions';
import { lateBy } from '@opgave/shared/method/sessionCourse';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import { IconClock } from '@tabler/icons-react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import { inLanguage } from '../scriptWords.ts';
import { stepOfNow } from '../stepOfNow.ts';
import styles from './console.module.css';

type AgendaProps = { readonly view: SessionView; readonly at: number | undefined };

/** The script with the step of now, and whether the session is on time; once it is over no step is of now. */
export function Agenda({ view, at }: AgendaProps) {
  const t = useText();
  const [language] = useLanguage();
  const { place, steps } = stepOfNow(view);
  const reached = view.now.course.status === 'ended' ? steps + 1 : place;
  const begin = view.now.course.begunAt ?? view.plannedAt;
  const time = useTableTime({ hour: '2-digit', minute: '2-digit' });
  return (
    <section className={styles['agenda']} aria-labelledby="session-agenda">
      <header className={styles['cardHead']}>
        <h2 id="session-agenda">{t('session.script')}</h2>
        {at !== undefined && view.now.course.status === 'running' && (
          <OnTime late={lateBy(view.now.course, at)} />
        )}
      </header>
      <ol className={styles['steps']}>
        {view.script.steps.map((step, index) => (
          <li
            key={step.id}
            className={styles['step']}
            data-place={index + 1 < reached ? 'done' : 'to come'}
            aria-current={index + 1 === reached ? 'step' : undefined}
          >
            <span className={styles['when']}>
              {begin === undefined
                ? t('session.minutes', { count: step.startsAt })
                : time(begin + step.startsAt * MINUTE)}
            </span>
            <span className={styles['what']}>{inLanguage(step.what, language)}</span>
            <span className={styles['minutes']}>{t('session.minutes', { count: step.minutes })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function OnTime({ late }: { readonly late: number }) {
  const t = useText();
  const minutes = Math.round(late / MINUTE);
  const icon = <IconClock aria-hidden="true" />;
  if (minutes > 0)
    return (
      <Tag tone="warn" icon={icon}>
        {t('session.late', { count: minutes })}
      </Tag>
    );
  return (
    <Tag tone="ok" icon={icon}>
      {minutes < 0 ? t('session.early', { count: -minutes }) : t('session.onTime')}
    </Tag>
  );
}
