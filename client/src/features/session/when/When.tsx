import type { AppError } from '@opgave/shared/contract/errors';
import { calendarFile } from '@opgave/shared/method/calendarFile';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CalendarLink } from '#ui/CalendarLink.tsx';
import { Note } from '#ui/Note.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { MomentForm, type SetMoment } from './MomentForm.tsx';
import styles from './when.module.css';

export interface Meeting {
  /** Of the event in a calendar; it stays when the day moves. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly minutes: number;
  readonly at: number | undefined;
  /** Which of the moments that were set this is. */
  readonly version: number;
}

type WhenProps = {
  readonly meeting: Meeting;
  readonly timeZone: string;
  /** What it says as long as there is no day. */
  readonly none: string;
  /** Only for who leads. */
  readonly change?: {
    readonly set: SetMoment;
    readonly isBusy: boolean;
    readonly refusal: AppError | undefined;
  };
};

const DAY_AND_HOUR = { dateStyle: 'full', timeStyle: 'short' } as const;

/** A form that one begins by filling it in stays open as well, whatever colleagues set meanwhile. */
function useMomentForm(set: SetMoment | undefined) {
  const changing = useInPlace();
  const [isBegun, setIsBegun] = useState(false);

  function close(): void {
    setIsBegun(false);
    changing.close();
  }

  const setAndClose: SetMoment = async (moment, seen, onStale) => {
    const isSet = await (set?.(moment, seen, onStale) ?? false);
    if (isSet) close();
    return isSet;
  };

  return {
    ...changing,
    isOpen: changing.isOpen || isBegun,
    begin: () => setIsBegun(true),
    close,
    set: setAndClose,
  };
}

/** When people meet: told by the clock of the table, for anyone's calendar; who leads sets it. */
export function When({ meeting, timeZone, none, change }: WhenProps) {
  const t = useText();
  const told = useTableTime(DAY_AND_HOUR);
  const [now] = useState(() => Date.now());
  const { at, ...event } = meeting;
  const form = useMomentForm(change?.set);
  const isOpen = change && (form.isOpen || at === undefined);

  return (
    <div className={styles['when']}>
      <p className={styles['told']} role="status">
        <IconCalendarEvent aria-hidden="true" />
        {at === undefined ? none : told(at)}
      </p>
      {change?.refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${change.refusal.code}`)}
        </Note>
      )}
      {isOpen ? (
        <MomentForm
          ref={form.form}
          at={at}
          version={event.version}
          timeZone={timeZone}
          isBusy={change.isBusy}
          onSet={form.set}
          onBegin={form.begin}
          onCancel={at === undefined ? undefined : form.close}
        />
      ) : (
        <div className={styles['row']}>
          {at !== undefined && (
            <CalendarLink name={event.id} file={calendarFile([{ ...event, from: at }], now)} />
          )}
          {change && (
            <Button variant="quiet" ref={form.button} onPress={form.open}>
              {t('session.changeMoment')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
