import type { ConsentAnswer, RecheckAnswer } from '@opgave/shared/method/consentAnswer';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { AnswerWords } from './AnswerWords.tsx';
import styles from './consent.module.css';
import { sentWords } from './roundWords.ts';

type MyAnswerProps = {
  readonly answer: ConsentAnswer | RecheckAnswer;
  readonly sentAt: string;
  /** It was sent from this page just now: said aloud, with the focus on it. */
  readonly isNew: boolean;
  /** Left out once it can no longer be changed. */
  readonly onChange: (() => void) | undefined;
  /** Why the facilitator hid these words. */
  readonly hiddenBecause: string | undefined;
  readonly children?: ReactNode;
};

/** One's own answer, with when it was sent: from then on it counts. */
export function MyAnswer({ answer, sentAt, isNew, onChange, hiddenBecause, children }: MyAnswerProps) {
  const t = useText();
  const dates = useTableDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew, sentAt]);
  return (
    <Card as="section" padding="normal" aria-labelledby="my-answer">
      <div className={styles['form']}>
        <div className={styles['head']}>
          <h2 id="my-answer" ref={heading} tabIndex={-1}>
            {t('round.myAnswer')}
          </h2>
          <Tag tone="ok" icon={<IconCircleCheck aria-hidden="true" />}>
            {t('round.sent', { when: sentWords(t, sentAt, dates) })}
          </Tag>
        </div>
        <p className="visually-hidden" role="status">
          {isNew && t('round.sentAloud')}
        </p>
        <AnswerWords answer={answer} />
        {hiddenBecause !== undefined && <Note title={t('round.hiddenYours')}>{hiddenBecause}</Note>}
        {onChange && (
          <div>
            <Button onPress={onChange}>{t('round.change')}</Button>
          </div>
        )}
        {children}
      </div>
    </Card>
  );
}
