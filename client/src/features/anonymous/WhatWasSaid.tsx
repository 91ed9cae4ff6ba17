import type { AnonymousView, SessionListItem } from '@opgave/shared/contract/sessions';
import { useId } from 'react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import parts from '#ui/part.module.css';
import styles from './anonymous.module.css';

type WhatWasSaidProps = {
  readonly moment: AnonymousView[number];
  /** The session it was in, when that is over. */
  readonly session?: SessionListItem | undefined;
};

/** What was said in one moment, in the order of the alphabet. */
export function WhatWasSaid({ moment, session }: WhatWasSaidProps) {
  const t = useText();
  const day = useTableTime({ dateStyle: 'long' });
  const heading = useId();
  return (
    <Card as="section" aria-labelledby={heading}>
      <h2 id={heading} className={styles['question']}>
        {moment.question}
      </h2>
      {session && (
        <p className={parts['small']}>
          {session.title}
          {session.begunAt !== undefined && ` · ${day(session.begunAt)}`}
        </p>
      )}
      {moment.lines.length === 0 && <p className={parts['small']}>{t('anonymous.nothing')}</p>}
      <ul className={styles['lines']}>
        {moment.lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
