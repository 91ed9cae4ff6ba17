import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './questions.module.css';

type LetThroughProps = {
  readonly isBusy: boolean;
  readonly onLet: (reason: string) => void;
  readonly onStop: () => void;
};

/** Why this one does not wait: everyone reads the reason, and the log keeps it. */
export function LetThrough({ isBusy, onLet, onStop }: LetThroughProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { min, max } = QUESTIONS.reason;
  return (
    <div className={styles['part']}>
      <TextField
        label={t('questions.reason')}
        help={t('questions.reasonHelp')}
        value={reason}
        onChange={setReason}
        maxLength={max}
      />
      <div className={styles['row']}>
        <Button
          size="sm"
          isBusy={isBusy}
          cannotYet={reason.trim().length < min ? t('questions.shortReason', { count: min }) : undefined}
          onPress={() => onLet(reason)}
        >
          {t('questions.letThroughNow')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onStop}>
          {t('questions.letWait')}
        </Button>
      </div>
    </div>
  );
}
