import type { SwitchView } from '@opgave/shared/contract/sessions';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { MarkCounts } from './MarkCounts.tsx';
import styles from './switching.module.css';
import { WhoseWords } from './WhoseWords.tsx';

type ShownSentencesProps = { readonly sentences: SwitchView['shown'][number]['sentences'] };

/** What was written, of which group about which, and never of whom. */
export function ShownSentences({ sentences }: ShownSentencesProps) {
  const t = useText();
  const heading = useId();
  if (sentences.length === 0) return null;
  return (
    <section className={styles['give']} aria-labelledby={heading}>
      <h2 id={heading} className={styles['question']}>
        {t('switch.written')}
      </h2>
      <ul className={styles['sentences']}>
        {sentences.map((sentence, index) => (
          <li key={index}>
            <q>{sentence.text}</q>
            <WhoseWords pair={sentence} />
            {sentence.marks && (
              <span className={styles['soft']}>
                <MarkCounts marks={sentence.marks} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
