import { REASON_TYPES } from '@opgave/shared/method/consentAnswer';
import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { AnswerCards } from './AnswerCards.tsx';
import { AnswerWords } from './AnswerWords.tsx';
import { type AnswerField, type Asked, answerOf, CHECKS, charactersToGo, recheckOf } from './answerDraft.ts';
import { CheckQuestion } from './CheckQuestion.tsx';
import styles from './consent.module.css';
import { SectionsField } from './SectionsField.tsx';
import { type AnswerForm, fieldId } from './useAnswerForm.ts';

export type FieldsProps = {
  readonly form: AnswerForm;
  readonly asked: Asked;
  readonly sections: readonly ProblemSectionKey[];
  readonly isBesideText: boolean;
  readonly parkLink: ReactNode;
};
type FieldProps = FieldsProps & { readonly error: string | undefined };

const MAX_WORDS = 5_000;
const MAX_FOR_WHOM = 200;

/** One thing that is asked. */
export function Field({ field, ...props }: FieldsProps & { readonly field: AnswerField }) {
  const t = useText();
  const { form, asked } = props;
  const { draft, write, told } = form;
  const error = told.includes(field) && field !== 'review' ? t(`round.missing.${field}`) : undefined;
  const check = CHECKS.find((each) => each === field);
  if (field === 'kind') {
    return (
      <AnswerCards
        asked={asked}
        kind={draft.kind}
        onKind={(kind) => write({ ...draft, kind })}
        error={error}
      />
    );
  }
  if (field === 'sections') {
    const { sections, isBesideText } = props;
    return <SectionsField {...{ draft, sections, isBesideText, error }} onDraft={write} />;
  }
  if (field === 'review') return <Review {...props} />;
  if (check) return <CheckField {...props} check={check} error={error} />;
  return <WordsField {...props} field={field} error={error} />;
}

function CheckField({
  form,
  asked,
  parkLink,
  check,
  error,
}: FieldProps & { readonly check: (typeof CHECKS)[number] }) {
  const { draft, write, goTo } = form;
  const toConcern = (concern: AnswerForm['draft']) => {
    write(concern);
    goTo('kind');
  };
  return (
    <CheckQuestion
      {...{ check, draft, parkLink, error }}
      onDraft={write}
      onConcern={asked === 'first' ? toConcern : undefined}
    />
  );
}

function WordsField({ form, field, error }: FieldProps & { readonly field: AnswerField }) {
  const t = useText();
  const { draft, write } = form;
  if (field === 'reasonType') {
    return (
      <ChoiceCards
        id={fieldId('reasonType')}
        label={t('round.reasonType')}
        options={REASON_TYPES.map((value) => ({ value, label: t(`reasonType.${value}.name`) }))}
        value={draft.reasonType}
        onChange={(reasonType) => write({ ...draft, reasonType })}
        error={error}
      />
    );
  }
  if (field === 'forWhom') {
    return (
      <TextField
        id={fieldId('forWhom')}
        label={t('consent.forWhom.question')}
        value={draft.forWhom}
        onChange={(forWhom) => write({ ...draft, forWhom })}
        error={error}
        maxLength={MAX_FOR_WHOM}
        isRequired
      />
    );
  }
  return field === 'wouldHelp' ? (
    <WouldHelp form={form} error={error} />
  ) : (
    <Words form={form} error={error} />
  );
}

type WordsProps = Pick<FieldProps, 'form' | 'error'>;

function Words({ form: { draft, write }, error }: WordsProps) {
  const t = useText();
  const { kind } = draft;
  const isReason = kind === 'objection';
  const isRequired = isReason || kind === 'concern';
  const toGo = charactersToGo(draft);
  const count = t(toGo > 0 ? 'advance.reasonToGo' : 'advance.reasonEnough', { count: toGo });
  const help = t(isReason ? 'round.help.objection' : 'round.help.concern');
  return (
    <TextArea
      id={fieldId('text')}
      label={t(questionOf(kind))}
      help={isRequired ? help : t('round.help.word')}
      value={draft.text}
      onChange={(text) => write({ ...draft, text })}
      countHint={isRequired ? count : undefined}
      error={error}
      maxLength={MAX_WORDS}
      rows={isReason ? 4 : 3}
      isRequired={isRequired}
    />
  );
}

function questionOf(kind: AnswerForm['draft']['kind']) {
  if (kind === 'objection') return 'round.reason';
  return kind === 'concern' ? 'round.concern' : 'round.word';
}

function WouldHelp({ form: { draft, write }, error }: WordsProps) {
  const t = useText();
  return (
    <div className={styles['wouldHelp']}>
      <TextArea
        id={fieldId('wouldHelp')}
        label={t('consent.wouldHelp.question')}
        value={draft.wouldHelp}
        onChange={(wouldHelp) => write({ ...draft, wouldHelp })}
        error={error}
        maxLength={MAX_WORDS}
        rows={2}
        isRequired
      />
      {draft.wouldHelp === '' && (
        <CardActions>
          <Button
            variant="quiet"
            size="sm"
            onPress={() => write({ ...draft, wouldHelp: t('round.iDoNotKnow') })}
          >
            {t('round.iDoNotKnow')}
          </Button>
        </CardActions>
      )}
    </div>
  );
}

/** The last look: exactly what will be sent. */
function Review({ form, asked }: FieldsProps) {
  const t = useText();
  const answer = asked === 'first' ? answerOf(form.draft) : recheckOf(form.draft);
  return (
    <section className={styles['review']} aria-labelledby={fieldId('review')}>
      <h2 id={fieldId('review')} tabIndex={-1}>
        {t('round.thisYouSend')}
      </h2>
      {answer ? <AnswerWords answer={answer} /> : <p>{t('consent.refusal.INCOMPLETE')}</p>}
      <p className={styles['soft']}>{t('round.reviewHelp')}</p>
    </section>
  );
}
