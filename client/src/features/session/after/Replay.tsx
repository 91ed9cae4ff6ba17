import type { SessionEventsView, SessionView } from '@opgave/shared/contract/sessions';
import { replay } from '@opgave/shared/method/sessionState';
import { useState } from 'react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { StepClock } from '../StepClock.tsx';
import { inLanguage } from '../scriptWords.ts';
import styles from './after.module.css';
import { factWords } from './factWords.ts';

type ReplayProps = { readonly view: SessionView; readonly events: SessionEventsView };

/** Slides through what happened; every moment is worked out again from the beginning. */
export function Replay({ view, events }: ReplayProps) {
  const t = useText();
  const [language] = useLanguage();
  const [shown, setShown] = useState(events.length);
  const until = events.slice(0, shown);
  const { course, hands, ready } = replay(until.map(({ number, at, fact }) => ({ number, at, fact })));
  const last = until.at(-1);
  const step = view.script.steps.find(({ id }) => id === course.now?.stepId);
  const time = useTableTime({ timeStyle: 'medium' });
  return (
    <div className={styles['replay']}>
      <label className={styles['slider']}>
        {t('session.moment', { number: shown, all: events.length })}
        <input
          type="range"
          min={0}
          max={events.length}
          value={shown}
          onChange={(event) => setShown(Number(event.target.value))}
        />
      </label>
      <Card as="section" aria-labelledby="replay-then">
        <h2 id="replay-then">{step ? inLanguage(step.what, language) : t('session.beforeFirst')}</h2>
        <StepClock timer={course.timer} at={last?.at} size="strip" />
        <p>{t('session.replayCounts', { hands: hands.raised.length, ready: ready.length })}</p>
      </Card>
      <ol className={styles['events']}>
        {until.toReversed().map(({ number, at, by, fact }) => (
          <li key={number}>
            <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
            <span>
              {t(factWords(fact))}
              {by !== undefined && ` · ${by}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
