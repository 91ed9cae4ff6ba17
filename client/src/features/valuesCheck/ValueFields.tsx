import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import { MAX_FOR_WHOM } from '@opgave/shared/contract/valuesCheck';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ScoreScale } from './ScoreScale.tsx';
import { fieldId, type ValueForm } from './useValueForm.ts';
import { useWordsOf } from './useWordsOf.ts';
import { charactersToGo } from './valueDraft.ts';

type FieldsProps = { readonly view: ValueView; readonly form: ValueForm };

/** How it is with this value, and why one says so. */
export function ScoreFields({ view, form }: FieldsProps) {
  const t = useText();
  const words = useWordsOf(view);
  const { draft, write, told } = form;
  const toGo = charactersToGo(draft);
  const count = t(toGo > 0 ? 'advance.reasonToGo' : 'advance.reasonEnough', { count: toGo });
  return (
    <>
      <ScoreScale
        id={fieldId(view, 'score')}
        question={words.question}
        score={draft.score}
        error={told.includes('score') ? t('values.missing.score') : undefined}
        onScore={(score) => write({ score })}
      />
      <TextArea
        id={fieldId(view, 'reason')}
        label={t('values.reason')}
        help={t('values.reasonHelp')}
        value={draft.reason}
        onChange={(reason) => write({ reason })}
        countHint={count}
        error={told.includes('reason') ? t('values.missing.reason') : undefined}
        maxLength={1_000}
        rows={3}
        isRequired
      />
    </>
  );
}

export function ForWhomField({ view, form }: FieldsProps) {
  const t = useText();
  const { draft, write, told } = form;
  return (
    <TextField
      id={fieldId(view, 'forWhom')}
      label={t('values.forWhom.question')}
      help={t('values.forWhomHelp')}
      value={draft.forWhom}
      onChange={(forWhom) => write({ forWhom })}
      error={told.includes('forWhom') ? t('values.missing.forWhom') : undefined}
      maxLength={MAX_FOR_WHOM}
      isRequired
    />
  );
}

export function Refusal({ form }: Pick<FieldsProps, 'form'>) {
  const t = useText();
  if (form.refusal === undefined) return null;
  return (
    <Note tone="bad" role="alert">
      {t(form.refusal === 'stale-version' ? 'values.stale' : `error.${form.refusal}`)}
    </Note>
  );
}
