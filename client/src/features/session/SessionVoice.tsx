import { timeLeft } from '@opgave/shared/method/sessionTimer';
import { useLanguage, useText } from '#i18n/useText.ts';
import type { SessionDriver } from './driver.ts';
import { inLanguage } from './scriptWords.ts';
import { stepOfNow } from './stepOfNow.ts';

const LAST_MINUTE = 60_000;

/** What must be heard of a session: a step that begins, its last minute, and its end. */
export function SessionVoice({ view, at }: Pick<SessionDriver, 'view' | 'at'>) {
  const t = useText();
  const [language] = useLanguage();
  const { step, place, steps } = stepOfNow(view);
  const { timer } = view.now.course;
  const left = at === undefined ? undefined : timeLeft(timer, at);
  return (
    <div className="visually-hidden" aria-live="polite">
      {step && t('session.stepBegins', { step: inLanguage(step.what, language), place, steps })}{' '}
      {timer.kind === 'running' &&
        left !== undefined &&
        left <= LAST_MINUTE &&
        left > 0 &&
        t('session.lastMinute')}{' '}
      {timer.kind !== 'none' && left === 0 && t('session.timeIsUp')}
    </div>
  );
}
