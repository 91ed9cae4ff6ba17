import { type ChangeMyMail, MailAddress, type MyMail } from '@opgave/shared/contract/mail';
import { RHYTHMS } from '@opgave/shared/contract/mailRecords';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './mail.module.css';

type MailFormProps = {
  readonly mail: MyMail;
  readonly isBusy: boolean;
  readonly onSave: (wish: ChangeMyMail) => void;
  readonly onForget: () => void;
};

/** Where mail goes and how often. Without an address nothing is asked and nothing is sent. */
export function MailForm({ mail, isBusy, onSave, onForget }: MailFormProps) {
  const t = useText();
  const isKnown = mail.state !== 'none';
  const [address, setAddress] = useState(mail.address);
  const [rhythm, setRhythm] = useState(isKnown ? mail.rhythm : 'daily');
  const [isAtOnce, setIsAtOnce] = useState(isKnown ? mail.isAtOnce : true);
  const [isChecked, setIsChecked] = useState(false);
  const parsed = MailAddress.safeParse(address);

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (parsed.success) onSave({ address: parsed.data, rhythm, isAtOnce });
      }}
    >
      <TextField
        label={t('mail.address')}
        help={t('mail.addressHelp')}
        type="email"
        autoComplete="email"
        value={address}
        onChange={setAddress}
        error={isChecked && !parsed.success ? t('mail.addressWrong') : undefined}
      />
      <RhythmChoice rhythm={rhythm} onChoose={setRhythm} />
      <Checkbox
        label={t('mail.atOnce')}
        hint={t('mail.atOnceHint')}
        isChecked={isAtOnce}
        onChange={setIsAtOnce}
      />
      <div className={styles['buttons']}>
        <Button variant="outline" type="submit" isBusy={isBusy}>
          {t('mail.save')}
        </Button>
        {isKnown && (
          <Button variant="quiet" isBusy={isBusy} onPress={onForget}>
            {t('mail.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}

type RhythmChoiceProps = {
  readonly rhythm: MyMail['rhythm'];
  readonly onChoose: (rhythm: MyMail['rhythm']) => void;
};

function RhythmChoice({ rhythm, onChoose }: RhythmChoiceProps) {
  const t = useText();
  return (
    <ChoiceCards
      label={t('mail.rhythm')}
      value={rhythm}
      onChange={onChoose}
      options={RHYTHMS.map((value) => ({
        value,
        label: t(`mail.rhythm.${value}`),
        hint: t(`mail.rhythmHint.${value}`),
      }))}
    />
  );
}
