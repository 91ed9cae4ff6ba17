import { STAGES, type Stage } from '@opgave/shared/method/sessionStages';
import { useText } from '#i18n/useText.ts';
import styles from './together.module.css';

type StageLineProps = {
  readonly now: Stage | undefined;
  readonly stages: readonly { readonly stage: Stage; readonly minutes: number }[];
  readonly size?: 'room';
};

/** The four stages in a row, with the one of now. */
export function StageLine({ now, stages, size }: StageLineProps) {
  const t = useText();
  const reached = now === undefined ? -1 : STAGES.indexOf(now);
  return (
    <ol className={styles['stages']} data-size={size} aria-label={t('together.stages')}>
      {stages.map(({ stage, minutes }, index) => (
        <li
          key={stage}
          data-state={index < reached ? 'done' : undefined}
          aria-current={stage === now ? 'step' : undefined}
        >
          <strong>{t(`together.stage.${stage}`)}</strong>
          <span>{t('session.minutes', { count: minutes })}</span>
        </li>
      ))}
    </ol>
  );
}
