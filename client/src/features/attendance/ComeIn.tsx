import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import styles from './attendance.module.css';

type ComeInProps = {
  readonly isHere: boolean;
  readonly isBusy: boolean;
  readonly days: number;
  readonly onChange: (isHere: boolean) => void;
};

/** The door of a session: one says to be there, and to go. */
export function ComeIn({ isHere, isBusy, days, onChange }: ComeInProps) {
  const t = useText();
  return (
    <div className={styles['door']}>
      <p role="status">{t(isHere ? 'attendance.youAreHere' : 'attendance.comeIn')}</p>
      <div>
        <Button
          isBusy={isBusy}
          variant={isHere ? 'quiet' : 'primary'}
          icon={isHere ? <IconDoorExit aria-hidden="true" /> : <IconDoorEnter aria-hidden="true" />}
          onPress={() => onChange(!isHere)}
        >
          {t(isHere ? 'attendance.go' : 'attendance.iAmHere')}
        </Button>
      </div>
      <p className={parts['small']}>{t('attendance.kept', { count: days })}</p>
    </div>
  );
}
