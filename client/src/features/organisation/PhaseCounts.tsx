import { PHASES, type Phase, phaseNumber } from '@opgave/shared/method/phases';
import { useText } from '#i18n/useText.ts';
import styles from './organisation.module.css';

/** How many tables are in which step, in the order of the method. */
export function PhaseCounts({ phases }: { readonly phases: readonly Phase[] }) {
  const t = useText();
  return (
    <ol className={styles['phases']} aria-label={t('organisation.perStep')}>
      {PHASES.map((phase) => {
        const count = phases.filter((one) => one === phase).length;
        return (
          <li key={phase} data-some={count > 0}>
            <span className={styles['count']}>{count}</span>
            <span className={styles['phase']}>
              {phase !== 'closed' && `${phaseNumber(phase)}. `}
              {t(`phase.${phase}.name`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
