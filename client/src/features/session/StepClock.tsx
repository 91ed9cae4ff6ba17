import { type SessionTimer, timeLeft } from '@opgave/shared/method/sessionTimer';
import { useText } from '#i18n/useText.ts';
import { clockText } from './scriptWords.ts';
import styles from './session.module.css';

type StepClockProps = {
  readonly timer: SessionTimer;
  readonly at: number | undefined;
  readonly size: 'strip' | 'console' | 'room';
};

const LAST_MINUTE = 60_000;

/** What is left of a step. It is read on demand, not every second: what must be heard is said elsewhere. */
export function StepClock({ timer, at, size }: StepClockProps) {
  const t = useText();
  if (timer.kind === 'none' || at === undefined) return null;
  const left = timeLeft(timer, at);
  const isLast = timer.kind === 'running' && left > 0 && left <= LAST_MINUTE;
  return (
    <span className={styles['clock']} data-size={size} data-last={isLast}>
      <span role="timer" aria-label={t('session.timeLeft')}>
        {clockText(left)}
      </span>
      {timer.kind === 'paused' && <span className={styles['clockState']}>{t('session.paused')}</span>}
      {left === 0 && <span className={styles['clockState']}>{t('session.timeIsUp')}</span>}
      {isLast && size === 'room' && <Ring left={left} />}
    </span>
  );
}

/** The last minute, as a ring that empties. */
function Ring({ left }: { readonly left: number }) {
  return (
    <svg className={styles['ring']} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <circle cx="12" cy="12" r="10" pathLength={LAST_MINUTE} strokeDasharray={`${left} ${LAST_MINUTE}`} />
    </svg>
  );
}
