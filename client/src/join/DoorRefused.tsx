import type { ErrorCode } from '@opgave/shared/contract/errors';
import { IconDoorOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { buttonLook } from '#ui/buttonLook.ts';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useRetry } from '#ui/useRetry.ts';
import { isPassing } from './doorApi.ts';
import styles from './refused.module.css';

type DoorRefusedProps = {
  readonly code: ErrorCode;
  /** There is no link at all, so trying again is of no use. */
  readonly isMissing?: boolean;
  readonly onRetry: () => void;
  /** Every so many seconds; without it the same as a press. */
  readonly onAgain?: () => void;
};

const TITLES = {
  'link-unknown': 'door.refused.unknown',
  'link-expired': 'door.refused.expired',
  'link-used-up': 'door.refused.usedUp',
  'link-withdrawn': 'door.refused.withdrawn',
  'workspace-closed': 'door.refused.closed',
  'workspace-full': 'door.refused.full',
} as const satisfies Partial<Record<ErrorCode, string>>;

function titleOf(code: ErrorCode) {
  const known: Partial<Record<ErrorCode, (typeof TITLES)[keyof typeof TITLES]>> = TITLES;
  return known[code] ?? 'door.refused.other';
}

/** Nothing was written here yet, so nothing is said about saving. */
function awayText(code: ErrorCode) {
  return code === 'offline' ? 'door.refused.offline' : 'door.refused.away.more';
}

/** A door that stays shut: what it is, that nothing is lost, and one next step. */
export function DoorRefused({ code, isMissing = false, onRetry, onAgain = onRetry }: DoorRefusedProps) {
  const t = useText();
  const isAway = isPassing({ code, details: {} });
  const secondsLeft = useRetry(onAgain, { isOn: isAway });
  const title = t(isAway ? 'door.refused.away' : titleOf(code));
  const text = isMissing ? t('door.refused.noLink') : t(isAway ? awayText(code) : `error.${code}`);
  return (
    <div className={styles['refused']}>
      <title>{`${title} – Opgave`}</title>
      <Card padding="roomy">
        <EmptyState
          level={1}
          icon={isAway ? <IconPlugConnectedX /> : <IconDoorOff />}
          title={title}
          text={text}
          action={
            isAway ? (
              <Button variant="primary" onPress={onRetry}>
                {t('door.tryAgain')}
              </Button>
            ) : (
              <a className={buttonLook('primary')} href="/">
                {t('door.toMyTables')}
              </a>
            )
          }
        />
        {isAway && <p className={styles['again']}>{t('door.again', { count: secondsLeft })}</p>}
      </Card>
    </div>
  );
}
