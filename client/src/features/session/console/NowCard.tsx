import { SAYINGS, SAYINGS_AT_ANY_TIME } from '@opgave/shared/method/sessionSayings';
import { timeLeft } from '@opgave/shared/method/sessionTimer';
import {
  IconCurrentLocation,
  IconEar,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconQuote,
} from '@tabler/icons-react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { SessionDriver } from '../driver.ts';
import { StepClock } from '../StepClock.tsx';
import { inLanguage } from '../scriptWords.ts';
import { stepOfNow } from '../stepOfNow.ts';
import styles from './console.module.css';

/** The step of now: its clock, what everyone sees, and what one may say. */
export function NowCard({ driver }: { readonly driver: SessionDriver }) {
  const t = useText();
  const [language] = useLanguage();
  const { step, place, steps } = stepOfNow(driver.view);
  const by = driver.view.now.course.now?.by;
  if (!step) return null;
  return (
    <section className={styles['card']} aria-labelledby="session-now">
      <header className={styles['cardHead']}>
        <span className={styles['over']}>
          {t('session.now', { place, steps })}
          {by && ` · ${t('session.begunBy', { name: by })}`}
        </span>
        {step.rights === 'listen' && (
          <Tag icon={<IconEar aria-hidden="true" />}>{t('session.listening')}</Tag>
        )}
      </header>
      <h2 id="session-now" className={styles['nowTitle']}>
        {inLanguage(step.what, language)}
      </h2>
      <TimerRow driver={driver} where={step.where} />
      <p className={styles['seen']}>
        <span className={styles['over']}>{t('session.everyoneSees')}</span>
        <strong>{inLanguage(step.shown, language)}</strong>
        {inLanguage(step.rule, language)}
      </p>
      {inLanguage(step.say, language) && (
        <div className={styles['say']}>
          <IconQuote aria-hidden="true" />
          <div>
            <p className={styles['over']}>{t('session.youMaySay')}</p>
            <p>“{inLanguage(step.say, language)}”</p>
          </div>
        </div>
      )}
      <details className={styles['sayings']}>
        <summary>{t('session.moreToSay')}</summary>
        <dl>
          {SAYINGS_AT_ANY_TIME.map((saying) => (
            <div key={saying}>
              <dt>{t(`session.saying.${saying}`)}</dt>
              <dd>“{inLanguage(SAYINGS[saying], language)}”</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function TimerRow({ driver, where }: { readonly driver: SessionDriver; readonly where: string }) {
  const t = useText();
  const { view, at, act } = driver;
  const { timer } = view.now.course;
  const isPaused = timer.kind === 'paused';
  const length = timer.kind === 'none' ? 0 : timer.length;
  const share = length > 0 && at !== undefined ? 1 - timeLeft(timer, at) / length : 0;
  return (
    <div className={styles['timerRow']}>
      <StepClock timer={timer} at={at} size="console" />
      <div className={styles['timerSide']}>
        <div className={styles['track']} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
        <div className={styles['buttons']}>
          <Button
            icon={isPaused ? <IconPlayerPlay aria-hidden="true" /> : <IconPlayerPause aria-hidden="true" />}
            onPress={() => act({ kind: isPaused ? 'timer.resume' : 'timer.pause' })}
          >
            {t(isPaused ? 'session.resume' : 'session.pause')}
          </Button>
          <Button icon={<IconPlus aria-hidden="true" />} onPress={() => act({ kind: 'timer.addMinute' })}>
            {t('session.addMinute')}
          </Button>
          <Button
            icon={<IconCurrentLocation aria-hidden="true" />}
            onPress={() => act({ kind: 'everyone.bring', path: where })}
          >
            {t('session.bringHere')}
          </Button>
        </div>
      </div>
    </div>
  );
}
