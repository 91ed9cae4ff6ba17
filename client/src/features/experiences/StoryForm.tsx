import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { Note } from '#ui/Note.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import styles from './experiences.module.css';
import { StoryStep } from './StoryStep.tsx';
import { STEPS } from './storyDraft.ts';
import type { StoryFormState } from './useStoryForm.ts';

type StoryFormProps = {
  readonly form: StoryFormState;
  readonly isBusy: boolean;
  /** Why the server did not take it. */
  readonly refusal: string | undefined;
  readonly submitLabel: string;
  /** Whose story it is, above the first question, for who writes it down for others. */
  readonly before?: ReactNode;
  /** It is somebody else's: how their name may appear is for them to say. */
  readonly isForOther?: boolean;
};

/** One question, the warning of the method, and one button on. */
export function StoryForm(props: StoryFormProps) {
  const { form, isBusy, refusal, submitLabel, before, isForOther = false } = props;
  const t = useText();
  const isLast = form.index === STEPS.length - 1;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.goOn();
      }}
    >
      <ProgressBar value={form.index + 1} max={STEPS.length} label={t('story.progress')} />
      <ErrorSummary errors={form.errors} />
      <FocusOnChange step={form.step}>
        <Card padding="roomy">
          <div className={styles['form']}>
            {form.index === 0 && before}
            <StoryStep form={form} isForOther={isForOther} />
          </div>
        </Card>
      </FocusOnChange>
      {!isLast && <Note>{t('experience.warning')}</Note>}
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <div className={styles['formActions']}>
        {form.goBack && (
          <Button size="lg" onPress={form.goBack}>
            {t('story.back')}
          </Button>
        )}
        <Button variant="primary" size="lg" type="submit" isBusy={isBusy}>
          {isLast ? submitLabel : t('story.next')}
        </Button>
      </div>
    </form>
  );
}

/** The next question has the focus, so that one can go on writing at once. */
function FocusOnChange({ step, children }: { readonly step: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    box.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [step]);
  return <div ref={box}>{children}</div>;
}
