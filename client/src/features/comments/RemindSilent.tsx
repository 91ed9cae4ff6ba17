import type { CommentReminder } from '@opgave/shared/contract/commentReminder';
import { useState } from 'react';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { AskDialog, type Asking } from './AskDialog.tsx';
import styles from './comments.module.css';

type RemindSilentProps = Omit<Asking, 'onClose'> & {
  readonly reminder: CommentReminder;
  /** Resolves with whether it was sent. */
  readonly onRemind: () => Promise<boolean>;
};

/** For the facilitator: how many have not commented yet, and one press a day to ask them. */
export function RemindSilent({ reminder, onRemind, ...asking }: RemindSilentProps) {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const count = reminder.silent.reduce((sum, { people }) => sum + people, 0);
  if (reminder.lastDay === undefined || count === 0) return null;
  if (reminder.isSentToday) return <p className={styles['soft']}>{t('comments.remindedToday')}</p>;
  return (
    <>
      <div className={styles['until']}>
        <Button variant="quiet" size="sm" onPress={() => setIsAsking(true)}>
          {t('comments.remind', { count })}
        </Button>
      </div>
      {isAsking && (
        <AskDialog
          {...asking}
          title={t('comments.remindTitle')}
          yes={t('comments.remindYes')}
          variant="primary"
          onClose={() => setIsAsking(false)}
          onYes={() => void onRemind().then((isSent) => isSent && setIsAsking(false))}
        >
          <ul className={styles['silent']}>
            {reminder.silent.map(({ by, people }) => (
              <li key={nameOf(t, by)}>{t('comments.silent', { group: nameOf(t, by), count: people })}</li>
            ))}
          </ul>
          <p>{t('comments.remindText')}</p>
        </AskDialog>
      )}
    </>
  );
}

function nameOf(t: Translate, by: CommentReminder['silent'][number]['by']): string {
  if (by.kind === 'group') return t(`group.${by.group}.name`);
  return t(by.kind === 'side' ? `comments.silentAs.${by.side}` : 'comments.silentAs.table');
}
