import { useId } from 'react';
import styles from './choice.module.css';
import { FieldError } from './FieldError.tsx';
import field from './field.module.css';
import { useFieldIds } from './useFieldIds.ts';

export type TickProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

type CheckboxProps = TickProps & {
  /** So that an error can lead here. */
  readonly id?: string;
  readonly error?: string | undefined;
};

export function Checkbox({ label, hint, isChecked, onChange, id, error }: CheckboxProps) {
  const hintId = useId();
  const { errorId, attributes } = useFieldIds({ id, error });
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={field['field']}>
      <label className={styles['row']}>
        <input
          {...attributes}
          className={styles['check']}
          type="checkbox"
          checked={isChecked}
          aria-describedby={describedBy || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles['words']}>
          {label}
          {hint && (
            <span id={hintId} className={styles['hint']}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={errorId} error={error} />
    </div>
  );
}
