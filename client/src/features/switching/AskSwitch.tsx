import { SWITCH } from '@opgave/shared/method/sessionSwitch';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './switching.module.css';

type AskSwitchProps = {
  /** What the step of now asks, to begin with. */
  readonly asked: string | undefined;
  readonly isBusy: boolean;
  readonly onAsk: (question: string) => void;
};

/** What would another group say to this? */
export function AskSwitch({ asked, isBusy, onAsk }: AskSwitchProps) {
  const t = useText();
  const [question, setQuestion] = useState(asked || t('switch.usualQuestion'));
  return (
    <>
      <p className={styles['soft']}>{t('switch.lead')}</p>
      <TextField
        label={t('switch.question')}
        value={question}
        onChange={setQuestion}
        maxLength={SWITCH.question}
      />
      <div>
        <Button
          isBusy={isBusy}
          cannotYet={question.trim() === '' ? t('switch.noQuestion') : undefined}
          onPress={() => onAsk(question)}
        >
          {t('switch.begin')}
        </Button>
      </div>
    </>
  );
}
