import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { Alternative } from '@opgave/shared/method/dataCanvas';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './dataCanvas.module.css';
import { useAlternativeForm } from './useAlternativeForm.ts';

const ANSWERS = ['yes', 'no'] as const;

type AlternativeFormProps = {
  readonly alternative: Alternative;
  readonly judged: DataCanvasView['alternatives'][number] | undefined;
  readonly onDone: () => void;
};

/** Whether one way would work, and why. */
export function AlternativeForm({ alternative, judged, onDone }: AlternativeFormProps) {
  const t = useText();
  const form = useAlternativeForm(alternative, judged);
  const { draft, told } = form;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save().then((isDone) => isDone && onDone());
      }}
    >
      <ChoiceCards
        id={`works-${alternative}`}
        label={t('data.works')}
        options={ANSWERS.map((value) => ({ value, label: t(`data.${value}`) }))}
        value={draft.works}
        onChange={(works) => form.write({ works })}
        error={told && draft.works === undefined ? t('data.chooseOne') : undefined}
      />
      <TextArea
        id={`reason-${alternative}`}
        label={t('data.reason')}
        value={draft.reason}
        onChange={(reason) => form.write({ reason })}
        error={told && draft.reason.trim() === '' ? t('data.reasonNeeded') : undefined}
        maxLength={1_000}
        rows={2}
        isRequired
      />
      {form.refusal && (
        <Note tone="bad" role="alert">
          {t(form.refusal === 'stale-version' ? 'data.stale' : `error.${form.refusal}`)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button type="submit" isBusy={form.isBusy}>
          {t('data.saveJudged')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('data.cancel')}
        </Button>
      </div>
    </form>
  );
}
