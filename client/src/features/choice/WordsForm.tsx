import { useState } from 'react';
import type { OnStale } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './choice.module.css';

type WordsFormProps = {
  readonly label: string;
  /** What it is about, in the name of the button. */
  readonly name: string;
  readonly text: string | undefined;
  /** Of what stands there now. */
  readonly version: number;
  readonly min?: number;
  readonly max: number;
  readonly mayWrite: boolean;
  /** Gets the version that was seen; resolves with whether it was kept. */
  readonly onKeep: (text: string, version: number, onStale: OnStale) => Promise<boolean>;
};

/** A few words that stand there, and are changed on request. */
export function WordsForm(props: WordsFormProps) {
  const { name, text, mayWrite } = props;
  const t = useText();
  const changing = useInPlace();
  if (changing.isOpen) {
    return (
      <div ref={changing.form}>
        <Words {...props} onDone={changing.close} />
      </div>
    );
  }
  return (
    <div className={styles['said']}>
      <h4>{name}</h4>
      <p>{text ?? <span className={styles['soft']}>{t('choice.notYet')}</span>}</p>
      {mayWrite && (
        <Button size="sm" variant={text ? 'quiet' : 'outline'} ref={changing.button} onPress={changing.open}>
          {t(text ? 'option.changeEffect' : 'option.addEffect')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      )}
    </div>
  );
}

function Words(props: WordsFormProps & { readonly onDone: () => void }) {
  const { label, text, min = 1, max, onKeep, onDone } = props;
  const t = useText();
  const version = useSeenVersion(props.version);
  const [draft, setDraft] = useState(text ?? '');
  const toGo = min - draft.trim().length;

  async function keep(): Promise<void> {
    if (await onKeep(draft.trim(), version.seen, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={text} />
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
        <Button size="sm" variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
