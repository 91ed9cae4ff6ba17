import { QUESTION_KINDS, QUESTIONS, type QuestionKind } from '@opgave/shared/method/sessionQuestions';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './questions.module.css';

type AskQuestionProps = {
  /** What one is writing; it outlives this form. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly isBusy: boolean;
  /** Resolves with whether it was asked. */
  readonly onAsk: (text: string, as: QuestionKind) => Promise<boolean>;
};

/** A question, and whether it is about what we want or about how. */
export function AskQuestion({ text, onText, isBusy, onAsk }: AskQuestionProps) {
  const t = useText();
  const [as, setAs] = useState<QuestionKind>('fundamental');

  async function ask(): Promise<void> {
    if (await onAsk(text, as)) onText('');
  }

  return (
    <section className={styles['part']} aria-labelledby="ask-question">
      <h2 id="ask-question">{t('questions.askTitle')}</h2>
      <TextField label={t('questions.text')} value={text} onChange={onText} maxLength={QUESTIONS.words} />
      <ChoiceCards
        label={t('questions.which')}
        value={as}
        onChange={setAs}
        options={QUESTION_KINDS.map((value) => ({
          value,
          label: t(`questions.kind.${value}`),
          hint: t(`questions.kindHint.${value}`),
        }))}
      />
      <div>
        <Button
          variant="primary"
          isBusy={isBusy}
          cannotYet={text.trim() === '' ? t('questions.noText') : undefined}
          onPress={() => void ask()}
        >
          {t('questions.ask')}
        </Button>
      </div>
    </section>
  );
}
