import type { AnonymousView } from '@opgave/shared/contract/sessions';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import styles from './anonymous.module.css';

/** What was said in one moment, in the order of the alphabet. */
export function WhatWasSaid({ moment }: { readonly moment: AnonymousView[number] }) {
  const t = useText();
  const heading = `anonymous-${moment.number}`;
  return (
    <Card as="section" aria-labelledby={heading}>
      <h2 id={heading} className={styles['question']}>
        {moment.question}
      </h2>
      {moment.lines.length === 0 && <p className={styles['soft']}>{t('anonymous.nothing')}</p>}
      <ul className={styles['lines']}>
        {moment.lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
