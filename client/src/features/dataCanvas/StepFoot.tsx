import { byName } from '#i18n/byName.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import type { Standing } from './standings.ts';
import { missingWords, stepNumber } from './stepWords.ts';
import { useStepActions } from './useStepActions.ts';

type StepFootProps = { readonly standing: Standing; readonly mayWrite: boolean };

/** Calls a step done, or says who did. The one filled button of the page is at the step that comes now. */
export function StepFoot({ standing, mayWrite }: StepFootProps) {
  const t = useText();
  const { view } = useCanvas();
  const { complete, isBusy, refusal } = useStepActions(standing);
  const { state, isOpen, step, missing } = standing;
  if (state === 'complete') return <Done standing={standing} />;
  if (!isOpen || !mayWrite) return null;
  const waitsForOwnReading = view.maySee && missing.length === 1 && missing[0] === 'seenBy';
  return (
    <div className={styles['foot']}>
      {state === 'review' && <Note tone="warn">{t('data.review')}</Note>}
      {refusal && (
        <Note tone="warn" role="alert">
          {t(isPassing(refusal) ? 'data.stale' : `error.${refusal}`)}
        </Note>
      )}
      <div>
        <Button
          variant={waitsForOwnReading ? 'outline' : 'primary'}
          size="lg"
          isBusy={isBusy}
          cannotYet={missingWords(t, standing)}
          onPress={() => void complete()}
        >
          {t(state === 'review' ? 'data.confirm' : 'data.complete', { number: stepNumber(step) })}
        </Button>
      </div>
    </div>
  );
}

/** Somebody wrote or answered at the same moment: one looks again. */
function isPassing(code: string): boolean {
  return code === 'stale-version' || code === 'gate-unmet';
}

function Done({ standing: { step } }: { readonly standing: Standing }) {
  const t = useText();
  const dates = useTableDates();
  const { view } = useCanvas();
  const confirmed = view.confirmed[step];
  if (!confirmed) return null;
  const day = dates.day(confirmed.confirmedAt);
  return <p className={styles['soft']}>{t('data.doneBy', { name: byName(t, confirmed.by), day })}</p>;
}
