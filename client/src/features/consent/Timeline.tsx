import type { RoundView } from '@opgave/shared/contract/consent';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import styles from './progress.module.css';
import { type RoundStep, stepsOf } from './roundStages.ts';

/** The round as a line with dates. */
export function Timeline({ round }: { readonly round: RoundView }) {
  const t = useText();
  return (
    <ol className={styles['timeline']} aria-label={t('round.timeline')}>
      {stepsOf(round).map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: RoundStep }) {
  const t = useText();
  const dates = useTableDates();
  const { name, state, day, days, wasExtended } = step;
  const isOver = name === 'closes' && state === 'done';
  const label = t(isOver ? 'round.step.closed' : `round.step.${name}`);
  return (
    <li data-state={state} {...(state === 'now' && { 'aria-current': 'step' })}>
      <strong>{label}</strong>
      {day !== undefined && (
        <span>
          {name === 'opened' ? dates.day(day) : t('round.untilDay', { day: dates.day(day) })}
          {wasExtended && ` (${t('round.extended')})`}
        </span>
      )}
      {days !== undefined && (
        <span>{t(`round.step.${name === 'repair' ? 'repair' : 'recheck'}Days`, { count: days })}</span>
      )}
    </li>
  );
}
