import { QUESTIONS } from '@opgave/shared/method/sessionQuestions';
import { forgetKept, useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './questions.module.css';

type MyCardProps = {
  /** Where it stays as long as it is not put. */
  readonly keptAs: string;
  readonly mine: string | undefined;
  readonly isBusy: boolean;
  readonly onCard: (text: string) => Promise<boolean>;
};

/** One card for each person on each question, without a name; it can be written anew. */
export function MyCard({ keptAs, mine, isBusy, onCard }: MyCardProps) {
  const t = useText();
  // Once a fundamental question waits this form is away for a while.
  const [text, setText] = useKeptText(keptAs, mine);

  async function put(): Promise<void> {
    if (await onCard(text)) forgetKept(keptAs);
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
