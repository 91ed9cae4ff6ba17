import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { Field, type FieldsProps } from './AnswerFields.tsx';
import { CHECKS } from './answerDraft.ts';
import styles from './consent.module.css';
import { type AnswerForm, fieldId } from './useAnswerForm.ts';

type AnswerFormViewProps = FieldsProps & {
  readonly isBusy: boolean;
  /** Between the fields and the buttons: why it was not sent, or that it stays on this device. */
  readonly notes: ReactNode;
  /** Beside the button: who can help. */
  readonly help: ReactNode;
};

/** The answer, one screen at a time; the buttons stay at the foot on a phone. */
export function AnswerFormView({ isBusy, notes, help, ...fields }: AnswerFormViewProps) {
  const { form, asked } = fields;
  const isPhone = useIsPhone();
  const box = useFocusOnChange(form.index);
  const t = useText();
  const errors = form.told.map((field) => ({
    id: fieldId(field),
    text: t(`round.missing.${field === 'review' ? 'kind' : field}`),
  }));
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.goOn();
      }}
    >
      {form.screens.length > 1 && form.index > 0 && (
        <ProgressBar value={form.index + 1} max={form.screens.length} label={t('round.progress')} />
      )}
      <ErrorSummary errors={errors} />
      <div ref={box} className={styles['fields']}>
        {form.screen.includes('kind') && <Field {...fields} field="kind" />}
        <MoreFields {...fields} />
      </div>
      {notes}
      {isPhone && !form.goBack && help}
      <div className={styles['foot']}>
        <Button variant="primary" size="lg" type="submit" isBusy={isBusy}>
          {t(nextLabel(form, asked))}
        </Button>
        {form.goBack && (
          <Button variant="plain" size="lg" onPress={form.goBack}>
            {t('round.back')}
          </Button>
        )}
        {!isPhone && !form.goBack && help}
      </div>
    </form>
  );
}

/** Only what the chosen card needs. */
function MoreFields(fields: FieldsProps) {
  const more = fields.form.screen.filter((field) => field !== 'kind');
  if (more.length === 0) return null;
  return (
    <div className={styles['more']}>
      {more.map((field) => (
        <Field key={field} {...fields} field={field} />
      ))}
    </div>
  );
}

function nextLabel({ screens, index, draft }: AnswerForm, asked: FieldsProps['asked']) {
  const next = screens[index + 1];
  if (!next) return asked !== 'first' && draft.kind === 'objection' ? 'round.sendObjection' : 'round.send';
  const isBeforeChecks = next.includes(CHECKS[0]);
  return isBeforeChecks ? 'round.toChecks' : 'round.next';
}

/** What is asked next takes the focus along, for who hears the page. */
function useFocusOnChange(index: number) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef(index);
  useEffect(() => {
    if (last.current === index) return;
    last.current = index;
    const first = box.current?.querySelector<HTMLElement>('h2, textarea, select, input:checked, input');
    first?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return box;
}
