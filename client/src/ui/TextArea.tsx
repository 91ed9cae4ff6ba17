import { FieldError } from './FieldError.tsx';
import styles from './field.module.css';
import { useFieldIds } from './useFieldIds.ts';

type TextAreaProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  /** Words about the length, for example "Nog 12 tekens". */
  readonly countHint?: string | undefined;
  readonly isRequired?: boolean;
  readonly id?: string;
  readonly onBlur?: () => void;
};

export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, help, error, id, rows = 4, countHint, isRequired = false, ...rest } = props;
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
      <textarea
        {...rest}
        {...attributes}
        className={`${styles['input']} ${styles['area']}`}
        rows={rows}
        value={value}
        aria-required={isRequired}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className={styles['foot']}>
        <FieldError id={errorId} error={error} />
        {countHint && <span className={styles['count']}>{countHint}</span>}
      </div>
    </div>
  );
}
