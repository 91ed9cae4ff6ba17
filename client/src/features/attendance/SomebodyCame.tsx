import type { PersonId } from '@opgave/shared/ids';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './attendance.module.css';

type SomebodyCameProps = {
  /** Who has a seat and is not in. */
  readonly away: readonly { readonly personId: PersonId; readonly displayName: string }[];
  readonly isBusy: boolean;
  readonly onCome: (personId: PersonId) => void;
};

/** Somebody without a device is in the room too. */
export function SomebodyCame({ away, isBusy, onCome }: SomebodyCameProps) {
  const t = useText();
  const [chosen, setChosen] = useState('');
  const person = away.find(({ personId }) => personId === chosen) ?? away[0];
  if (!person) return null;
  return (
    <div className={styles['came']}>
      <Select
        label={t('attendance.somebody')}
        value={String(person.personId)}
        onChange={setChosen}
        options={away.map(({ personId, displayName }) => ({ value: String(personId), label: displayName }))}
      />
      <div>
        <Button size="sm" isBusy={isBusy} onPress={() => onCome(person.personId)}>
          {t('attendance.isHere')}
        </Button>
      </div>
    </div>
  );
}
