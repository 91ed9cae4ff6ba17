import { useState } from 'react';
import { formatDay } from '#i18n/format.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
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
  readonly onAnnounce: (lastDay: string | null) => Promise<boolean>;
};

/** Until when a comment from outside is answered before the text goes to consent. */
export function LastDay(props: LastDayProps) {
  const { lastDay, today, mayAnnounce, onAnnounce, ...asking } = props;
  const t = useText();
  const [language] = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const isOver = lastDay !== undefined && lastDay < today;
  return (
    <div>
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
        <AskLastDay {...{ ...asking, lastDay, today, onAnnounce }} onClose={() => setIsAsking(false)} />
      )}
    </div>
  );
}

type AskLastDayProps = Asking & Pick<LastDayProps, 'lastDay' | 'today' | 'onAnnounce'>;

function AskLastDay({ lastDay, today, onAnnounce, onClose, ...asking }: AskLastDayProps) {
  const t = useText();
  const [day, setDay] = useState(lastDay ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const isWrong = day < today;

  async function announce(wish: string | null): Promise<void> {
    if (await onAnnounce(wish)) onClose();
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
