import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { STEPS, type Step } from './draft.ts';
import styles from './newWorkspace.module.css';

type StepFrameProps = {
  readonly step: Step;
  readonly children: ReactNode;
  readonly errors: readonly { readonly id: string; readonly text: string }[];
  readonly isBusy: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
};

/** One question with its answer, and one button on. */
export function StepFrame({ step, children, errors, isBusy, onBack, onNext }: StepFrameProps) {
  const t = useText();
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <ProgressBar value={STEPS.indexOf(step) + 1} max={STEPS.length} label={t('newTable.progress')} />
      <ErrorSummary errors={errors} />
      <Card padding="roomy">
        <div className={styles['form']}>{children}</div>
      </Card>
      <div className={styles['actions']}>
        {onBack && (
          <Button size="lg" onPress={onBack}>
            {t('newTable.back')}
          </Button>
        )}
        <Button variant="primary" size="lg" type="submit" isBusy={isBusy}>
          {t(step === 'summary' ? 'newTable.create' : 'newTable.next')}
        </Button>
      </div>
    </form>
  );
}
