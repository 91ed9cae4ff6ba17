import { useState } from 'react';
import { formatDay } from '#i18n/format.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
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
  /** Null takes the announcement back; resolves with whether it was taken. */
  readonly onAnnounce: (lastDay: string | null, textRests: boolean) => Promise<boolean>;
  /** Whether the text rests until then. */
  readonly textRests: boolean;
};

/** Until when a comment from outside is answered before the text goes to consent. */
export function LastDay(props: LastDayProps) {
  const { lastDay, today, mayAnnounce, textRests, onAnnounce, ...asking } = props;
  const t = useText();
  const [language] = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const isOver = lastDay !== undefined && lastDay < today;
  return (
    <div className={styles['until']}>
      {lastDay !== undefined && (
        <p className={styles['soft']}>
          {t(isOver ? 'comments.lastDayOver' : 'comments.lastDay', { day: formatDay(lastDay, language) })}
        </p>
      )}
      {mayAnnounce && (
        <Button variant="quiet" size="sm" onPress={() => setIsAsking(true)}>
          {t(lastDay === undefined ? 'comments.lastDayNew' : 'comments.lastDayChange')}
        </Button>
      )}
      {isAsking && (
        <AskLastDay
          {...{ ...asking, lastDay, today, textRests, onAnnounce }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

type AskLastDayProps = Asking & Pick<LastDayProps, 'lastDay' | 'today' | 'textRests' | 'onAnnounce'>;

function AskLastDay({ lastDay, today, textRests, onAnnounce, onClose, ...asking }: AskLastDayProps) {
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
      <p>{t('comments.lastDayText')}</p>
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
      <Checkbox
        label={t('comments.lastDayRests')}
        hint={t('comments.lastDayRestsHint')}
        isChecked={rests}
        onChange={setRests}
      />
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
