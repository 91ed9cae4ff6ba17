import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './questions.module.css';

type MyCardProps = {
  readonly mine: string | undefined;
  readonly isBusy: boolean;
  readonly onCard: (text: string) => Promise<boolean>;
};

/** One card for each person on each question, without a name; it can be written anew. */
export function MyCard({ mine, isBusy, onCard }: MyCardProps) {
  const t = useText();
  const [text, setText] = useState(mine ?? '');
  return (
    <div className={styles['give']}>
      <TextField label={t('questions.myCard')} value={text} onChange={setText} maxLength={QUESTIONS.card} />
      <Button
        isBusy={isBusy}
        cannotYet={text.trim() === '' ? t('questions.noCard') : undefined}
        onPress={() => void onCard(text)}
      >
        {t(mine === undefined ? 'questions.putCard' : 'questions.changeCard')}
      </Button>
    </div>
  );
}
