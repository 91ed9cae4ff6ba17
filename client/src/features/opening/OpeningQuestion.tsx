import type { OpeningView } from '@opgave/shared/contract/opening';
import type { OpeningAnswer } from '@opgave/shared/method/opening';
import { useId } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import styles from './opening.module.css';

type OpeningQuestionProps = {
  readonly opening: OpeningView;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: OpeningAnswer) => void;
};

/** Whether more people may read, what that means for one's own words, and the way to say yes or no. */
export function OpeningQuestion({ opening, isBusy, onAnswer }: OpeningQuestionProps) {
  const t = useText();
  const dates = useTableDates();
  const heading = useId();
  const { to, lastDay, isSettled, mine, counts } = opening;
  const mode = t(`openness.${to}.name`);
  const day = dates.day(lastDay);
  return (
    <Card as="section" padding="roomy" aria-labelledby={heading}>
      <div className={styles['question']}>
        <h2 id={heading}>{t('opening.title')}</h2>
        <p>{isSettled ? t('opening.settled', { mode }) : t('opening.asks', { mode, day })}</p>
        <p className={styles['soft']}>{t(`openness.${to}.meaning`)}</p>
        {mine && <Own {...{ mine, isSettled, isBusy, onAnswer }} />}
        {counts && !isSettled && (
          <p className={styles['soft']} role="status">
            {t('opening.counts', { ...counts, count: counts.answered })}
          </p>
        )}
      </div>
    </Card>
  );
}

type OwnProps = Pick<OpeningQuestionProps, 'isBusy' | 'onAnswer'> & {
  readonly mine: NonNullable<OpeningView['mine']>;
  readonly isSettled: boolean;
};

function Own({ mine, isSettled, isBusy, onAnswer }: OwnProps) {
  const t = useText();
  return (
    <>
      <p>{t('opening.meaning')}</p>
      {mine !== 'asked' && <p role="status">{t(`opening.said.${mine}`)}</p>}
      {mine === 'asked' && isSettled && <p>{t('opening.said.withhold')}</p>}
      <div className={styles['actions']}>
        {mine !== 'agree' && (
          <Button
            variant={mine === 'asked' ? 'primary' : 'outline'}
            isBusy={isBusy}
            onPress={() => onAnswer('agree')}
          >
            {t('opening.agree')}
          </Button>
        )}
        {mine !== 'withhold' && (
          <Button isBusy={isBusy} onPress={() => onAnswer('withhold')}>
            {t('opening.withhold')}
          </Button>
        )}
      </div>
    </>
  );
}
