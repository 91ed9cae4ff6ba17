import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './perspectives.module.css';

const STEPS = [1, 2, 3, 4] as const;

/** From outside to inside: four small steps that one takes before writing of oneself (`method.md` section 3.4). */
export function Exercise() {
  const t = useText();
  const id = useId();
  return (
    <section className={styles['exercise']} aria-labelledby={id}>
      <h3 id={id}>{t('perspective.exercise.title')}</h3>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`perspective.exercise.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
