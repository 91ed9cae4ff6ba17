import { LIMITS } from '@opgave/shared/contract/limits';
import type { ChangeOption, OptionView, PutAside } from '@opgave/shared/contract/options';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import styles from './options.module.css';
import { missingWords } from './optionWords.ts';
import { InstrumentField } from './ProposeDialog.tsx';
import { TitleField } from './TitleField.tsx';

type OptionHeadProps = {
  readonly option: OptionView;
  readonly mayWrite: boolean;
  readonly onChange: (change: Omit<ChangeOption, 'version'>) => Promise<boolean>;
};

/** What it is called and made of, and what it still asks before it counts. */
export function OptionHead({ option, mayWrite, onChange }: OptionHeadProps) {
  const t = useText();
  const missing = missingWords(t, option);
  return (
    <div className={styles['form']}>
      {missing && <Note tone="warn">{missing}</Note>}
      {option.fromParked.length > 0 && (
        <p className={styles['soft']}>
          {t('option.fromParked', { what: option.fromParked.map(({ text }) => text).join(', ') })}
        </p>
      )}
      {mayWrite && !option.isZero && (
        <>
          <TitleField title={option.title} onKeep={(title) => onChange({ title })} />
          <InstrumentField
            value={option.instrument ?? 'none'}
            onChange={(instrument) => instrument !== 'none' && void onChange({ instrument })}
          />
        </>
      )}
    </div>
  );
}

type AsideProps = {
  readonly option: Pick<OptionView, 'version' | 'aside'>;
  readonly onAside: (aside: PutAside) => Promise<boolean>;
  readonly onReturn: () => void;
};

/** Puts an option aside with the reason, or takes it up again; nothing is thrown away. */
export function Aside({ option, onAside, onReturn }: AsideProps) {
  const t = useText();
  const changing = useInPlace();
  const [reason, setReason] = useState('');
  const toGo = LIMITS.reasonMinLength - reason.trim().length;
  if (option.aside) {
    return (
      <div>
        <Button ref={changing.button} onPress={onReturn}>
          {t('option.return')}
        </Button>
      </div>
    );
  }
  if (!changing.isOpen) {
    return (
      <div>
        <Button variant="quiet" ref={changing.button} onPress={changing.open}>
          {t('option.aside')}
        </Button>
      </div>
    );
  }
  return (
    <div ref={changing.form} className={styles['form']}>
      <TextArea
        label={t('option.asideReason')}
        value={reason}
        onChange={setReason}
        rows={2}
        countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
      />
      <div className={styles['actions']}>
        <Button
          cannotYet={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
          onPress={() =>
            void onAside({ version: option.version, reason: reason.trim() }).then(
              (isAside) => isAside && changing.close(),
            )
          }
        >
          {t('option.aside')}
        </Button>
        <Button variant="quiet" onPress={changing.close}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
