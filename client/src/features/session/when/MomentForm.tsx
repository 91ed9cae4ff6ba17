import { calendarDay, clockAt, momentAt } from '@opgave/shared/method/calendar';
import { type FormEvent, type Ref, useState } from 'react';
import type { OnStale } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { TextField } from '#ui/TextField.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './when.module.css';

/** Resolves with whether it was set; `seen` is the version on which the form was opened. */
export type SetMoment = (at: number | null, seen: number, onStale: OnStale) => Promise<boolean>;

type MomentFormProps = {
  readonly at: number | undefined;
  readonly version: number;
  /** Of the table: a day and an hour are those of its clock on the wall. */
  readonly timeZone: string;
  readonly isBusy: boolean;
  readonly onSet: SetMoment;
  /** Somebody begins to fill it in. */
  readonly onBegin: () => void;
  readonly onCancel: (() => void) | undefined;
  readonly ref?: Ref<HTMLFormElement>;
};

const USUAL_CLOCK = '14:00';

/** A day and an hour, as the clock of the table shows them. */
export function MomentForm({ at, version, timeZone, isBusy, ...props }: MomentFormProps) {
  const { onSet, onBegin, onCancel, ref } = props;
  const t = useText();
  const [day, setDay] = useState(at === undefined ? '' : calendarDay(at, timeZone));
  const [clock, setClock] = useState(at === undefined ? USUAL_CLOCK : clockAt(at, timeZone));
  const [isTold, setIsTold] = useState(false);
  const { seen, lookAgain } = useSeenVersion(version);
  const moment = momentAt(day, clock, timeZone);

  const set = (next: number | null) => void onSet(next, seen, lookAgain);

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    setIsTold(moment === undefined);
    if (moment !== undefined) set(moment);
  }

  return (
    <form ref={ref} className={styles['form']} onSubmit={handleSubmit} onChange={onBegin} noValidate>
      <div className={styles['fields']}>
        <TextField
          label={t('session.day')}
          type="date"
          value={day}
          onChange={setDay}
          error={isTold && moment === undefined ? t('session.dayMissing') : undefined}
        />
        <TextField label={t('session.hour')} type="time" value={clock} onChange={setClock} />
      </div>
      <p className={parts['small']}>{t('session.hourOfTable', { zone: timeZone.replaceAll('_', ' ') })}</p>
      <div className={styles['row']}>
        <Button type="submit" isBusy={isBusy}>
          {t('session.setMoment')}
        </Button>
        {at !== undefined && (
          <Button variant="quiet" isBusy={isBusy} onPress={() => set(null)}>
            {t('session.noMoment')}
          </Button>
        )}
        {onCancel && (
          <Button variant="quiet" onPress={onCancel}>
            {t('session.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
