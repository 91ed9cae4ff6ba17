import {
  type OwnValue,
  type OwnValueProblem,
  problemsOfOwnValue,
  VALUE_NAME,
  VALUE_QUESTION,
} from '@opgave/shared/method/ownValues';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { emptyOwnValue } from './ownValueDraft.ts';
import styles from './setup.module.css';

type OwnValuesFieldProps = {
  readonly id: string;
  readonly values: readonly OwnValue[];
  /** How many more this table may add. */
  readonly room: number;
  /** Whether one tried to go on, so that what is not right yet is told. */
  readonly told: boolean;
  readonly onChange: (values: readonly OwnValue[]) => void;
};

/** The values that this table makes itself: a name in both languages, and one question. */
export function OwnValuesField({ id, values, room, told, onChange }: OwnValuesFieldProps) {
  const t = useText();
  const before = useRef(values.length);
  useEffect(() => {
    if (values.length > before.current) document.getElementById(`${id}-${values.length - 1}`)?.focus();
    before.current = values.length;
  }, [id, values.length]);
  return (
    <div id={id} tabIndex={-1} className={styles['fields']}>
      {values.map((value, index) => (
        <OneOwnValue
          key={value.key}
          id={`${id}-${index}`}
          number={index + 1}
          value={value}
          problems={told ? problemsOfOwnValue(value, values.slice(0, index)) : []}
          onChange={(next) => onChange(values.map((one) => (one.key === next.key ? next : one)))}
          onRemove={() => onChange(values.filter(({ key }) => key !== value.key))}
        />
      ))}
      {room > 0 && (
        <div>
          <Button
            size="sm"
            icon={<IconPlus aria-hidden="true" />}
            onPress={() => onChange([...values, emptyOwnValue()])}
          >
            {t('setup.ownValueAdd')}
          </Button>
        </div>
      )}
    </div>
  );
}

type OneOwnValueProps = {
  readonly id: string;
  readonly number: number;
  readonly value: OwnValue;
  readonly problems: readonly OwnValueProblem[];
  readonly onChange: (value: OwnValue) => void;
  readonly onRemove: () => void;
};

function OneOwnValue({ id, number, value, problems, onChange, onRemove }: OneOwnValueProps) {
  const t = useText();
  const legendId = useId();
  const { name, question } = value;
  const errorOf = (problem: OwnValueProblem) =>
    problems.includes(problem) ? t(`setup.ownValue.${problem}`) : undefined;
  return (
    <fieldset className={styles['own']} aria-labelledby={legendId}>
      <div className={styles['ownHead']}>
        <span id={legendId} className={styles['legend']}>
          {t('setup.ownValue', { number })}
        </span>
        <Button variant="quiet" size="sm" icon={<IconTrash aria-hidden="true" />} onPress={onRemove}>
          {t('setup.ownValueRemove')}
          <span className="visually-hidden">: {name.nl || number}</span>
        </Button>
      </div>
      <div className={styles['names']}>
        <TextField
          id={id}
          label={t('setup.ownValueNameNl')}
          value={name.nl}
          onChange={(nl) => onChange({ ...value, name: { ...name, nl } })}
          error={errorOf('nameNl') ?? errorOf('nameTaken')}
          maxLength={VALUE_NAME.max}
          isRequired
        />
        <TextField
          label={t('setup.ownValueNameEn')}
          value={name.en}
          onChange={(en) => onChange({ ...value, name: { ...name, en } })}
          error={errorOf('nameEn')}
          maxLength={VALUE_NAME.max}
          isRequired
        />
      </div>
      <TextField
        label={t('setup.ownValueQuestion')}
        help={t('setup.ownValueQuestionHelp')}
        value={question}
        onChange={(next) => onChange({ ...value, question: next })}
        error={errorOf('question')}
        maxLength={VALUE_QUESTION.max}
        isRequired
      />
    </fieldset>
  );
}
