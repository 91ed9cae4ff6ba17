import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { FieldError } from './FieldError.tsx';
import field from './field.module.css';
import { useFieldIds } from './useFieldIds.ts';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: ReactNode;
};

type ChoiceCardsProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** The id of the first card, so that an error can lead there. */
  readonly id?: string;
};

type CardProps = {
  readonly name: string;
  readonly id: string;
  readonly choice: Choice<string>;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Card({ name, id, choice, isChosen, onChoose }: CardProps) {
  return (
    <label className={styles['card']}>
      <input
        id={id}
        className={styles['radio']}
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
      />
      <span className={styles['words']}>
        <span className={styles['name']}>{choice.label}</span>
        {choice.hint && <span className={styles['hint']}>{choice.hint}</span>}
      </span>
      {choice.icon}
    </label>
  );
}

/** One of at most six, each a card that presses as a whole. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, options, value, onChange, help, error, id } = props;
  const name = useId();
  const { fieldId, helpId, errorId, attributes } = useFieldIds({ id, help, error });
  const describedBy = attributes['aria-describedby'];
  return (
    <fieldset className={field['field']} {...(describedBy && { 'aria-describedby': describedBy })}>
      <legend className={field['label']}>{label}</legend>
      {help && (
        <p id={helpId} className={field['help']}>
          {help}
        </p>
      )}
      <div className={styles['cards']} data-invalid={Boolean(error)}>
        {options.map((choice, index) => (
          <Card
            key={choice.value}
            name={name}
            id={index === 0 ? fieldId : `${fieldId}-${choice.value}`}
            choice={choice}
            isChosen={choice.value === value}
            onChoose={() => onChange(choice.value)}
          />
        ))}
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}
