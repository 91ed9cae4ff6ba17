import { ANONYMOUS } from '@opgave/shared/method/sessionAnonymous';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './anonymous.module.css';

type AskItProps = { readonly isBusy: boolean; readonly onAsk: (question: string) => void };

/** That it is without names is chosen here, before a word is written; it cannot be turned back. */
export function AskIt({ isBusy, onAsk }: AskItProps) {
  const t = useText();
  const [question, setQuestion] = useState('');
  return (
    <>
      <p className={styles['soft']}>{t('anonymous.choose')}</p>
      <TextField
        label={t('anonymous.question')}
        value={question}
        onChange={setQuestion}
        maxLength={ANONYMOUS.question}
      />
      <div>
        <Button
          isBusy={isBusy}
          cannotYet={question.trim() === '' ? t('anonymous.noQuestion') : undefined}
          onPress={() => onAsk(question)}
        >
          {t('anonymous.begin')}
        </Button>
      </div>
    </>
  );
}
