import { LATER_STEPS } from '@opgave/shared/method/dataCanvas';
import { IconLock } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import styles from './dataCanvas.module.css';
import { stepNumber } from './stepWords.ts';

/** The steps that open with the choice: one sees that they come, and nothing of what they hold. */
export function LaterSteps() {
  const t = useText();
  return (
    <section id="later" className={styles['step']} aria-labelledby="later-title" data-state="locked">
      <h2 id="later-title">{t('data.later')}</h2>
      <p className={styles['soft']}>{t('data.laterText')}</p>
      <ol className={styles['later']} start={stepNumber('minimum')}>
        {LATER_STEPS.map((step) => (
          <li key={step}>
            <IconLock aria-hidden="true" />
            <span className={styles['number']}>{t('data.stepNumber', { number: stepNumber(step) })}</span>
            {t(`data.step.${step}.name`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
