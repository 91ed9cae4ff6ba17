import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './choice.module.css';

type WordsFormProps = {
  readonly label: string;
  /** What it is about, in the name of the button. */
  readonly name: string;
  readonly text: string | undefined;
  readonly min?: number;
  readonly max: number;
  readonly mayWrite: boolean;
  /** Resolves with whether it was kept. */
  readonly onKeep: (text: string) => Promise<boolean>;
};

/** A few words that stand there, and are changed on request. */
export function WordsForm({ label, name, text, min = 1, max, mayWrite, onKeep }: WordsFormProps) {
  const t = useText();
  const [draft, setDraft] = useState<string>();
  if (draft === undefined) {
    return (
      <div className={styles['said']}>
        <h4>{name}</h4>
        <p>{text ?? <span className={styles['soft']}>{t('choice.notYet')}</span>}</p>
        {mayWrite && (
          <Button size="sm" variant={text ? 'quiet' : 'outline'} onPress={() => setDraft(text ?? '')}>
            {t(text ? 'option.changeEffect' : 'option.addEffect')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        )}
      </div>
    );
  }
  const toGo = min - draft.trim().length;

  async function keep(): Promise<void> {
    if (await onKeep((draft ?? '').trim())) setDraft(undefined);
  }
  return (
    <div className={styles['form']}>
      <TextArea
        label={label}
        value={draft}
        onChange={setDraft}
        rows={2}
        maxLength={max}
        countHint={toGo > 1 ? t('parts.toGo', { count: toGo }) : undefined}
      />
      <div className={styles['actions']}>
        <Button
          size="sm"
          cannotYet={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
          onPress={() => void keep()}
        >
          {t('option.keep')}
        </Button>
        <Button size="sm" variant="quiet" onPress={() => setDraft(undefined)}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
