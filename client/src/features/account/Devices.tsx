import type { SignInView } from '@opgave/shared/contract/http';
import type { SignInId } from '@opgave/shared/ids';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './account.module.css';

type DevicesProps = {
  readonly signIns: readonly SignInView[];
  readonly isBusy: boolean;
  readonly onEnd: (signInId: SignInId) => void;
};

/** Every place where this person is signed in, this one first. */
export function Devices({ signIns, isBusy, onEnd }: DevicesProps) {
  const t = useText();
  const dates = useTableDates();
  const thisFirst = [...signIns].sort((one, other) => Number(other.isThis) - Number(one.isThis));
  return (
    <ul>
      {thisFirst.map(({ id, device, lastSeenAt, isThis }) => (
        <li key={id} className={styles['device']}>
          <div className={styles['words']}>
            <p className={styles['name']}>{device}</p>
            <p className={styles['soft']}>
              {t('me.lastSeen', {
                date: dates.day(lastSeenAt),
                time: dates.time(lastSeenAt),
              })}
            </p>
          </div>
          {isThis ? (
            <Tag tone="accent">{t('me.thisDevice')}</Tag>
          ) : (
            <Button variant="quiet" isBusy={isBusy} onPress={() => onEnd(id)}>
              {t('me.end')}
              <span className="visually-hidden">: {device}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
