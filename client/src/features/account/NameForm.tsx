import { LIMITS } from '@opgave/shared/contract/limits';
import { namesSomebody } from '@opgave/shared/method/displayName';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './account.module.css';

type NameFormProps = {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSave: (name: string) => void;
};

export function NameForm({ name, isBusy, onSave }: NameFormProps) {
  const t = useText();
  const [typed, setTyped] = useState(name);
  const [isChecked, setIsChecked] = useState(false);
  const mistake = nameMistake(typed);

  function handleSubmit(): void {
    setIsChecked(true);
    if (!mistake) onSave(typed);
  }

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        handleSubmit();
      }}
    >
      <TextField
        label={t('me.name')}
        help={t('me.nameHelp')}
        value={typed}
        onChange={setTyped}
        maxLength={LIMITS.nameLength}
        autoComplete="name"
        error={isChecked && mistake ? t(`people.${mistake}`) : undefined}
        isRequired
      />
      <div>
        <Button variant="primary" type="submit" isBusy={isBusy}>
          {t('me.saveName')}
        </Button>
      </div>
    </form>
  );
}

function nameMistake(typed: string): 'nameEmpty' | 'nameOfNobody' | undefined {
  if (typed.trim() === '') return 'nameEmpty';
  return namesSomebody(typed) ? undefined : 'nameOfNobody';
}
