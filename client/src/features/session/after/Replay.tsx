import type { Language } from '@opgave/shared/contract/records';
import type { SessionLookBack, SessionView } from '@opgave/shared/contract/sessions';
import { decisionLine } from '@opgave/shared/method/minutesDecisions';
import { replay } from '@opgave/shared/method/sessionState';
import { useState } from 'react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { StepClock } from '../StepClock.tsx';
import { inLanguage } from '../scriptWords.ts';
import styles from './after.module.css';
import { factWords } from './factWords.ts';
import { stateRows } from './stateRows.ts';

type ReplayProps = { readonly view: SessionView; readonly past: SessionLookBack };

/** Slides through what happened; every moment is worked out again from the beginning. */
export function Replay({ view, past: { events, decisions } }: ReplayProps) {
  const t = useText();
  const [language] = useLanguage();
  const [shown, setShown] = useState(events.length);
  const until = events.slice(0, shown);
  const state = replay(until.map(({ number, at, fact }) => ({ number, at, fact })));
  const last = until.at(-1);
  const decided = decisions.filter(({ at }) => at <= (last?.at ?? 0));
  const step = view.script.steps.find(({ id }) => id === state.course.now?.stepId);
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
        <StepClock timer={state.course.timer} at={last?.at} size="strip" />
        <dl className={styles['then']}>
          {[...stateRows(t, state), ...decidedRow(t('session.then.decided'), decided, language)].map(
            ({ label, values }) => (
              <div key={label}>
                <dt>{label}</dt>
                {values.map((value) => (
                  <dd key={value}>{value}</dd>
                ))}
              </div>
            ),
          )}
        </dl>
      </Card>
      <Happened events={until} />
    </div>
  );
}

/** In the language of whoever looks back. */
function decidedRow(label: string, decided: SessionLookBack['decisions'], language: Language) {
  const lines = decided.flatMap(({ decision }) => decisionLine(decision, language) ?? []);
  return lines.length > 0 ? [{ label, values: [...new Set(lines)] }] : [];
}

function Happened({ events }: Pick<SessionLookBack, 'events'>) {
  const t = useText();
  const time = useTableTime({ timeStyle: 'medium' });
  return (
    <ol className={styles['events']}>
      {events.toReversed().map(({ number, at, by, fact }) => (
        <li key={number}>
          <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
          <span>
            {t(factWords(fact))}
            {by !== undefined && ` · ${by}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
