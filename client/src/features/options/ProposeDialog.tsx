import { LIMITS } from '@opgave/shared/contract/limits';
import type { ProposeOption } from '@opgave/shared/contract/options';
import { INSTRUMENTS, type Instrument } from '@opgave/shared/method/options';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './options.module.css';

const MIN_TITLE = 3;

type ProposeDialogProps = {
  readonly startsWith: Pick<ProposeOption, 'title' | 'fromParked'>;
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  readonly onPropose: (option: ProposeOption) => void;
  readonly onClose: () => void;
};

/** Asks for a name and what it would be made of; the words come on its own page. */
export function ProposeDialog({ startsWith, isBusy, refusal, onPropose, onClose }: ProposeDialogProps) {
  const t = useText();
  const [title, setTitle] = useState(startsWith.title);
  const [instrument, setInstrument] = useState<Instrument | 'none'>('none');
  const [isAsked, setIsAsked] = useState(false);
  const isShort = title.trim().length < MIN_TITLE;

  function handlePropose(): void {
    setIsAsked(true);
    if (isShort) return;
    onPropose({
      title: title.trim(),
      fromParked: startsWith.fromParked,
      ...(instrument !== 'none' && { instrument }),
    });
  }
  return (
    <Dialog
      title={t('options.new')}
      isOpen
      onClose={onClose}
      actions={<Actions isBusy={isBusy} onPropose={handlePropose} onClose={onClose} />}
    >
      <div className={styles['form']}>
        {refusal && (
          <Note tone="warn" role="alert">
            {refusal}
          </Note>
        )}
        <TextField
          label={t('option.title')}
          help={t('option.titleHelp')}
          value={title}
          onChange={setTitle}
          maxLength={LIMITS.titleLength}
          error={isAsked && isShort ? t('option.titleNeeded') : undefined}
          isRequired
        />
        <InstrumentField value={instrument} onChange={setInstrument} />
      </div>
    </Dialog>
  );
}

type ActionsProps = {
  readonly isBusy: boolean;
  readonly onPropose: () => void;
  readonly onClose: () => void;
};

function Actions({ isBusy, onPropose, onClose }: ActionsProps) {
  const t = useText();
  return (
    <>
      <Button variant="plain" onPress={onClose}>
        {t('option.notNow')}
      </Button>
      <Button variant="primary" isBusy={isBusy} onPress={onPropose}>
        {t('options.propose')}
      </Button>
    </>
  );
}

type InstrumentFieldProps = {
  readonly value: Instrument | 'none';
  readonly onChange: (instrument: Instrument | 'none') => void;
};

/** The lightest first: not everything has to be a law. */
export function InstrumentField({ value, onChange }: InstrumentFieldProps) {
  const t = useText();
  const none = { value: 'none' as const, label: t('option.instrument.none') };
  const known = INSTRUMENTS.map((one) => ({ value: one, label: t(`option.instrument.${one}`) }));
  return (
    <Select
      label={t('option.instrumentLabel')}
      help={t('option.instrumentHelp')}
      options={value === 'none' ? [none, ...known] : known}
      value={value}
      onChange={onChange}
    />
  );
}
