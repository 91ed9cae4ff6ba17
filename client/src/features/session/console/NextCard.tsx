import { IconArrowRight, IconEye } from '@tabler/icons-react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import type { SessionDriver } from '../driver.ts';
import { inLanguage } from '../scriptWords.ts';
import { stepOfNow } from '../stepOfNow.ts';
import styles from './console.module.css';
import { EndButton } from './EndButton.tsx';

type NextCardProps = { readonly driver: SessionDriver; readonly isAsking: boolean };

/** What comes, what it will do, and the one filled button. */
export function NextCard({ driver, isAsking }: NextCardProps) {
  const t = useText();
  const [language] = useLanguage();
  const { view, act } = driver;
  const { next } = stepOfNow(view);
  const { course } = view.now;
  const seen = course.now?.stepId ?? null;
  return (
    <section className={styles['card']} aria-labelledby="session-next">
      <p className={styles['over']}>{t('session.next')}</p>
      <h2 id="session-next">{next ? inLanguage(next.what, language) : t('session.theEnd')}</h2>
      <p>{next ? inLanguage(next.rule, language) : t('session.afterTheEnd')}</p>
      {next && (
        <p className={styles['does']}>
          <IconEye aria-hidden="true" />
          {t(next.rights === 'listen' ? 'session.willListen' : 'session.willTake')}
        </p>
      )}
      <div role="status">{isAsking && <p className={styles['asking']}>{t('session.pressAgain')}</p>}</div>
      <div className={styles['foot']}>
        {next ? (
          <Button
            variant="primary"
            size="lg"
            iconAfter={<IconArrowRight aria-hidden="true" />}
            onPress={() => act({ kind: 'step.next', seen })}
          >
            {t('session.goOn')}
          </Button>
        ) : (
          <EndButton driver={driver} isLast />
        )}
        <div className={styles['quietRow']}>
          {course.before?.now && (
            <Button variant="quiet" onPress={() => act({ kind: 'step.takeBack', seen })}>
              {t('session.takeBack')}
            </Button>
          )}
          {next && <EndButton driver={driver} />}
        </div>
      </div>
    </section>
  );
}
