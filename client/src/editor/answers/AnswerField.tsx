import type { Asked } from '@opgave/shared/method/asked';
import type { FocusEvent } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { FieldError } from '#ui/FieldError.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './answers.module.css';
import { type Answering, useAnswer } from './useAnswer.ts';

const MAX_ANSWER = 4_000;

export type AnswerFieldProps = {
  readonly asked: Pick<Asked, 'key' | 'kind' | 'min'>;
  readonly question: string;
  readonly hint?: string | undefined;
  /** What is offered, in words. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly days?: { readonly first: string; readonly last: string } | undefined;
  readonly answered: string;
  readonly mayWrite: boolean;
  /** What is known of it in this tab before it was sent. */
  readonly keptAs: string;
  /** Resolves with whether it was kept. */
  readonly onKeep: (text: string) => Promise<boolean>;
  /** Why it was not kept, in words. */
  readonly refusal?: string | undefined;
};

/** One question of a sheet with its answer. Words are kept when one leaves the field, a choice at once. */
export function AnswerField(props: AnswerFieldProps) {
  const t = useText();
  const { asked, answered, keptAs, mayWrite, onKeep, refusal } = props;
  const answer = useAnswer(keptAs, answered, onKeep);
  if (!mayWrite) return <Answered {...props} />;
  const refused = answer.isRefused ? (refusal ?? t('answer.stale')) : undefined;
  const error = answer.isOvertaken ? t('ui.overtaken', { now: answered }) : refused;
  return (
    <div
      id={asked.key}
      data-place={asked.key}
      className={styles['answer']}
      onBlur={(event) => isLeft(event) && void answer.send()}
    >
      {asked.kind === 'choice' ? (
        <Choices {...props} answer={answer} error={error} />
      ) : (
        <Written {...props} answer={answer} error={error} />
      )}
    </div>
  );
}

/** Whether the focus goes to somewhere else; the button to keep it sends by itself, and never twice. */
function isLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean {
  return !currentTarget.contains(relatedTarget);
}

type FieldProps = AnswerFieldProps & { readonly answer: Answering; readonly error: string | undefined };

function Choices({ asked, question, hint, options = [], answer, error }: FieldProps) {
  return (
    <>
      <ChoiceCards
        id={`${asked.key}-field`}
        label={question}
        help={hint}
        options={options}
        value={answer.text}
        onChange={(value) => void answer.send(value)}
      />
      <FieldError id={`${asked.key}-refused`} error={error} />
    </>
  );
}

function Written({ asked, question, hint, days, answer, error }: FieldProps) {
  const t = useText();
  const toGo = asked.min - answer.text.trim().length;
  const field = {
    ...{ id: `${asked.key}-field`, label: question, help: hint, value: answer.text, error },
    onChange: answer.type,
  };
  return (
    <>
      {asked.kind === 'day' ? (
        <TextField {...field} type="date" {...(days && { min: days.first, max: days.last })} />
      ) : (
        <TextArea
          {...field}
          rows={2}
          maxLength={MAX_ANSWER}
          countHint={asked.min > 1 && toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
        />
      )}
      {answer.isTyped && (
        <div className={styles['foot']}>
          <Button size="sm" onPress={() => void answer.send()}>
            {t('answer.keep')}
            <span className="visually-hidden">: {question}</span>
          </Button>
          <span className={styles['soft']}>{t('answer.unkept')}</span>
        </div>
      )}
    </>
  );
}

function Answered({ asked, question, options = [], answered }: AnswerFieldProps) {
  const t = useText();
  const dates = useTableDates();
  const chosen = options.find(({ value }) => value === answered)?.label;
  const words = asked.kind === 'day' && answered !== '' ? dates.day(answered) : answered;
  return (
    <div id={asked.key} data-place={asked.key} className={styles['answer']}>
      <h3>{question}</h3>
      <p className={answered === '' ? styles['soft'] : styles['words']}>
        {answered === '' ? t('answer.notYet') : (chosen ?? words)}
      </p>
    </div>
  );
}
