import { useState } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';
import { AskDialog, type Asking } from './AskDialog.tsx';
import styles from './comments.module.css';

const ID = 'last-comment-day';

type LastDayProps = Omit<Asking, 'onClose'> & {
  /** As it was announced, `2026-03-20`. */
  readonly lastDay: string | undefined;
  /** Today at this table. */
  readonly today: string;
  readonly mayAnnounce: boolean;
  /** Of the text of the problem, which may rest or not; anything else rests while it is open for comments. */
  readonly isOfProblem: boolean;
  /** Null takes the announcement back; resolves with whether it was taken. */
  readonly onAnnounce: (lastDay: string | null, textRests: boolean) => Promise<boolean>;
  /** Whether the text rests until then. */
  readonly textRests: boolean;
};

/** Until when a comment from outside is answered before the text goes to consent. */
export function LastDay(props: LastDayProps) {
  const { lastDay, today, mayAnnounce, isOfProblem, textRests, onAnnounce, ...asking } = props;
  const t = useText();
  const dates = useTableDates();
  const [isAsking, setIsAsking] = useState(false);
  const isOver = lastDay !== undefined && lastDay < today;
  const ofProblem = isOver ? 'comments.lastDayOver' : 'comments.lastDay';
  const words = isOfProblem ? ofProblem : 'comments.openUntil';
  const begin = isOfProblem ? 'comments.lastDayNew' : 'comments.openNew';
  return (
    <div className={styles['until']}>
      {lastDay !== undefined && <p className={styles['soft']}>{t(words, { day: dates.day(lastDay) })}</p>}
      {mayAnnounce && (
        <Button variant="quiet" size="sm" onPress={() => setIsAsking(true)}>
          {t(lastDay === undefined ? begin : 'comments.lastDayChange')}
        </Button>
      )}
      {isAsking && (
        <AskLastDay
          {...{ ...asking, lastDay, today, isOfProblem, textRests, onAnnounce }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

type AskLastDayProps = Asking &
  Pick<LastDayProps, 'lastDay' | 'today' | 'isOfProblem' | 'textRests' | 'onAnnounce'>;

function AskLastDay(props: AskLastDayProps) {
  const { lastDay, today, isOfProblem, textRests, onAnnounce, onClose, ...asking } = props;
  const t = useText();
  const [day, setDay] = useState(lastDay ?? '');
  const [rests, setRests] = useState(textRests);
  const [isAsked, setIsAsked] = useState(false);
  const isWrong = day < today;

  async function announce(wish: string | null): Promise<void> {
    if (await onAnnounce(wish, rests)) onClose();
  }
  function handleYes(): void {
    setIsAsked(true);
    if (isWrong) document.getElementById(ID)?.focus();
    else void announce(day);
  }
  return (
    <AskDialog
      {...asking}
      title={t('comments.lastDayTitle')}
      yes={t('comments.lastDayYes')}
      variant="primary"
      onYes={handleYes}
      onClose={onClose}
    >
      <p>{t(isOfProblem ? 'comments.lastDayText' : 'comments.openText')}</p>
      <TextField
        id={ID}
        type="date"
        label={t('comments.lastDayLabel')}
        value={day}
        onChange={setDay}
        min={today}
        error={isAsked && isWrong ? t('comments.lastDayWrong') : undefined}
        isRequired
      />
      {isOfProblem && <Rests isChecked={rests} onChange={setRests} />}
      {lastDay !== undefined && (
        <div>
          <Button variant="quiet" onPress={() => void announce(null)}>
            {t('comments.lastDayBack')}
          </Button>
        </div>
      )}
    </AskDialog>
  );
}

type RestsProps = { readonly isChecked: boolean; readonly onChange: (rests: boolean) => void };

function Rests(props: RestsProps) {
  const t = useText();
  return <Checkbox label={t('comments.lastDayRests')} hint={t('comments.lastDayRestsHint')} {...props} />;
}
