import type { QuestionId } from '@opgave/shared/ids';
import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { forgetKept, useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './questions.module.css';

type MyCardProps = {
  readonly of: QuestionId;
  readonly mine: string | undefined;
  readonly isBusy: boolean;
  readonly onCard: (text: string) => Promise<boolean>;
};

/** One card for each person on each question, without a name; it can be written anew. */
export function MyCard({ of, mine, isBusy, onCard }: MyCardProps) {
  const t = useText();
  const key = `opgave.card.${of}`;
  // Once a fundamental question waits this form is away for a while.
  const [text, setText] = useKeptText(key, mine);

  async function put(): Promise<void> {
    if (await onCard(text)) forgetKept(key);
  }

  return (
    <div className={styles['give']}>
      <TextField label={t('questions.myCard')} value={text} onChange={setText} maxLength={QUESTIONS.card} />
      <Button
        isBusy={isBusy}
        cannotYet={text.trim() === '' ? t('questions.noCard') : undefined}
        onPress={() => void put()}
      >
        {t(mine === undefined ? 'questions.putCard' : 'questions.changeCard')}
      </Button>
    </div>
  );
}
