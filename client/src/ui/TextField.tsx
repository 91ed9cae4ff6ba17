import type { Ref } from 'react';
import { FieldError } from './FieldError.tsx';
import styles from './field.module.css';
import { useFieldIds } from './useFieldIds.ts';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'email' | 'search' | 'number' | 'date' | 'time';
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoComplete?: string;
  readonly id?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, help, error, id, isRequired = false, isReadOnly = false, ...rest } = props;
  const { fieldId, helpId, errorId, attributes } = useFieldIds({ id, help, error });
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={fieldId}>
        {label}
      </label>
      {help && (
        <p id={helpId} className={styles['help']}>
          {help}
        </p>
      )}
      <input
        {...rest}
        {...attributes}
        className={styles['input']}
        value={value}
        readOnly={isReadOnly}
        aria-required={isRequired}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError id={errorId} error={error} />
    </div>
  );
}
