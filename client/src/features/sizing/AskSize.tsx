import { SIZING } from '@opgave/shared/method/sessionSizing';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './sizing.module.css';

type AskSizeProps = {
  /** What the step of now asks, to begin with. */
  readonly asked: string | undefined;
  readonly isBusy: boolean;
  readonly onAsk: (question: string) => void;
};

/** How big is what: people answer without seeing one another. */
export function AskSize({ asked, isBusy, onAsk }: AskSizeProps) {
  const t = useText();
  const [question, setQuestion] = useState(asked || t('sizing.usualQuestion'));
  return (
    <>
      <p className={styles['soft']}>{t('sizing.lead')}</p>
      <TextField
        label={t('sizing.question')}
        value={question}
        onChange={setQuestion}
        maxLength={SIZING.question}
      />
      <div>
        <Button
          isBusy={isBusy}
          cannotYet={question.trim() === '' ? t('sizing.noQuestion') : undefined}
          onPress={() => onAsk(question)}
        >
          {t('sizing.begin')}
        </Button>
      </div>
    </>
  );
}
