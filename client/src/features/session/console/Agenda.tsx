import type { SessionView } from '@opgave/shared/contract/sessions';
import { lateBy } from '@opgave/shared/method/sessionCourse';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import type { SessionDriver } from '../driver.ts';
import { stepOfNow } from '../stepOfNow.ts';
import { AgendaStep } from './AgendaStep.tsx';
import styles from './console.module.css';

type AgendaProps = {
  readonly view: SessionView;
  readonly at: number | undefined;
  /** Only for who leads a session that runs. */
  readonly act?: SessionDriver['act'];
};

/** The script with the step of now, and whether the session is on time; once it is over no step is of now. */
export function Agenda({ view, at, act }: AgendaProps) {
  const t = useText();
  const [asked, setAsked] = useState<string>();
  const { place, steps } = stepOfNow(view);
  const reached = view.now.course.status === 'ended' ? steps + 1 : place;
  const begin = view.now.course.begunAt ?? view.plannedAt;
  const time = useTableTime({ hour: '2-digit', minute: '2-digit' });

  function jump(stepId: string): void {
    act?.({ kind: 'step.begin', stepId, seen: view.now.course.now?.stepId ?? null });
    setAsked(undefined);
  }

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
          <AgendaStep
            key={step.id}
            step={step}
            place={placeOf(index + 1, reached)}
            when={
              begin === undefined
                ? t('session.minutes', { count: step.startsAt })
                : time(begin + step.startsAt * MINUTE)
            }
            jump={
              act && {
                isAsking: asked === step.id,
                ask: () => setAsked(asked === step.id ? undefined : step.id),
                go: () => jump(step.id),
              }
            }
          />
        ))}
      </ol>
    </section>
  );
}

function placeOf(number: number, reached: number): 'done' | 'now' | 'to come' {
  if (number === reached) return 'now';
  return number < reached ? 'done' : 'to come';
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
