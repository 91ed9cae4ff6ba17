import type { AppError } from '@opgave/shared/contract/errors';
import { calendarFile } from '@opgave/shared/method/calendarFile';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CalendarLink } from '#ui/CalendarLink.tsx';
import { Note } from '#ui/Note.tsx';
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

/** When people meet: told by the clock of the table, for anyone's calendar; who leads sets it. */
export function When({ meeting, timeZone, none, change }: WhenProps) {
  const t = useText();
  const told = useTableTime(DAY_AND_HOUR);
  const [isChanging, setIsChanging] = useState(false);
  const [now] = useState(() => Date.now());
  const { at, ...event } = meeting;
  const isOpen = change && (isChanging || at === undefined);

  const set: SetMoment = async (moment, seen, onStale) => {
    const isSet = await (change?.set(moment, seen, onStale) ?? false);
    if (isSet) setIsChanging(false);
    return isSet;
  };

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
          at={at}
          version={event.version}
          timeZone={timeZone}
          isBusy={change.isBusy}
          onSet={set}
          onBegin={() => setIsChanging(true)}
          onCancel={at === undefined ? undefined : () => setIsChanging(false)}
        />
      ) : (
        <div className={styles['row']}>
          {at !== undefined && (
            <CalendarLink name={event.id} file={calendarFile([{ ...event, from: at }], now)} />
          )}
          {change && (
            <Button variant="quiet" onPress={() => setIsChanging(true)}>
              {t('session.changeMoment')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
