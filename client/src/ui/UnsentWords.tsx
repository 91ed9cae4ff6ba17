import { useText } from '#i18n/useText.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Note } from './Note.tsx';
import styles from './surface.module.css';

type UnsentWordsProps = {
  readonly words: string;
  /** Why they were not sent. */
  readonly why?: string | undefined;
  readonly onDone: () => void;
};

/** Words that somebody was still writing when the moment for them was over; they stay until one says to have them. */
export function UnsentWords({ words, why, onDone }: UnsentWordsProps) {
  const t = useText();
  if (words.trim() === '') return null;
  return (
    <Note
      tone="warn"
      role="status"
      title={`${t('aside.title')}.`}
      action={
        <>
          <blockquote className={styles['noteQuote']}>{words}</blockquote>
          <div className={styles['noteActions']}>
            <CopyButton text={words} label={t('aside.copy')} variant="plain" />
            <Button onPress={onDone}>{t('aside.done')}</Button>
          </div>
        </>
      }
    >
      {why ?? t('aside.notSent')}
    </Note>
  );
}
