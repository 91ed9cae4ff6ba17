import { STAGES, type Stage, stageAfter, stageMinutes } from '@opgave/shared/method/sessionStages';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { StageLine } from './StageLine.tsx';
import styles from './together.module.css';

type StagesProps = {
  readonly stage: Stage | undefined;
  /** Of the step, when it is one of going from alone to all. */
  readonly stepMinutes: number | undefined;
  readonly clock: ReactNode;
  readonly isBusy: boolean;
  readonly onGo: (to: Stage) => void;
};

/** Alone, in pairs, in fours and all together, for who leads: where people are, and one button to what comes. */
export function Stages({ stage, stepMinutes, clock, isBusy, onGo }: StagesProps) {
  const t = useText();
  const next = stageAfter(stage);
  return (
    <div className={styles['part']}>
      <StageLine
        now={stage}
        stages={STAGES.map((each) => ({ stage: each, minutes: stageMinutes(each, stepMinutes) }))}
      />
      {stage && <div className={styles['clock']}>{clock}</div>}
      <p className={styles['soft']}>{t(next ? `together.stage.${next}.how` : 'together.stage.after')}</p>
      {next && (
        <div>
          <Button
            isBusy={isBusy}
            iconAfter={<IconArrowRight aria-hidden="true" />}
            onPress={() => onGo(next)}
          >
            {t(`together.stage.${next}.go`)}
          </Button>
        </div>
      )}
    </div>
  );
}
