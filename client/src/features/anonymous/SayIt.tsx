import { ANONYMOUS } from '@opgave/shared/method/sessionAnonymous';
import { IconSpy } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './anonymous.module.css';

type SayItProps = {
  readonly question: string;
  /** What one is writing; it outlives this form. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly isBusy: boolean;
  /** Resolves with whether it was kept. */
  readonly onSay: (text: string) => Promise<boolean>;
};

/** Words without a name: what was sent is out of one's own hands too. */
export function SayIt({ question, words, onWords, isBusy, onSay }: SayItProps) {
  const t = useText();
  const [sent, setSent] = useState(0);

  async function say(): Promise<void> {
    if (!(await onSay(words))) return;
    onWords('');
    setSent(sent + 1);
  }

  return (
    <div className={styles['say']}>
      <Note icon={<IconSpy aria-hidden="true" />}>{t('anonymous.promise')}</Note>
      <TextArea
        label={question}
        help={t('anonymous.help')}
        value={words}
        onChange={onWords}
        maxLength={ANONYMOUS.words}
        rows={3}
      />
      <div>
        <Button
          variant="primary"
          size="lg"
          isBusy={isBusy}
          cannotYet={words.trim() === '' ? t('anonymous.empty') : undefined}
          onPress={() => void say()}
        >
          {t('anonymous.send')}
        </Button>
      </div>
      <p role="status">{sent > 0 && t('anonymous.sent', { count: sent })}</p>
    </div>
  );
}
