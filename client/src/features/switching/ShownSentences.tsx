import type { SessionWordsOn } from '@opgave/shared/contract/sessionOrder';
import type { SwitchView } from '@opgave/shared/contract/sessionTools';
import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { HideOrShow } from '#ui/HideOrShow.tsx';
import parts from '#ui/part.module.css';
import { MarkCounts } from './MarkCounts.tsx';
import styles from './switching.module.css';
import { WhoseWords } from './WhoseWords.tsx';

type ShownSentencesProps = {
  readonly shown: SwitchView['shown'][number];
  readonly isBusy: boolean;
  /** Absent for who does not lead. */
  readonly order:
    | {
        readonly hide: (on: SessionWordsOn, reason: string) => Promise<boolean>;
        readonly show: (on: SessionWordsOn) => void;
      }
    | undefined;
};

/** What was written, of which group about which, and never of whom. */
export function ShownSentences({ shown: { number: round, sentences }, isBusy, order }: ShownSentencesProps) {
  const t = useText();
  const heading = useId();
  if (sentences.length === 0) return null;
  return (
    <section className={styles['give']} aria-labelledby={heading}>
      <h2 id={heading} className={styles['question']}>
        {t('switch.written')}
      </h2>
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            {sentence.text !== '' && <q>{sentence.text}</q>}
            {sentence.hidden !== undefined && (
              <p className={parts['small']}>{t('sessionOrder.hiddenBecause', { reason: sentence.hidden })}</p>
            )}
            <WhoseWords pair={sentence} />
            {sentence.marks && (
              <span className={parts['small']}>
                <MarkCounts marks={sentence.marks} />
              </span>
            )}
            {order && (
              <div>
                <HideOrShow
                  length={QUESTIONS.reason}
                  label={t('switch.hideSentence')}
                  isHidden={sentence.hidden !== undefined}
                  isBusy={isBusy}
                  onHide={(reason) =>
                    order.hide({ kind: 'sentence', round, sentenceId: sentence.id }, reason)
                  }
                  onShow={() => order.show({ kind: 'sentence', round, sentenceId: sentence.id })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
