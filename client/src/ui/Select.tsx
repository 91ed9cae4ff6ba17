import { IconChevronDown } from '@tabler/icons-react';
import { FieldError } from './FieldError.tsx';
import styles from './field.module.css';
import { useFieldIds } from './useFieldIds.ts';

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
};

/** The list of the device itself: on a phone nothing works better. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, onChange, help, error, id } = props;
  const { fieldId, helpId, errorId, attributes } = useFieldIds({ id, help, error });

  function handleChange(chosen: string): void {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  }

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
      <span className={styles['selectFrame']}>
        <select
          {...attributes}
          className={`${styles['input']} ${styles['select']}`}
          value={value}
          onChange={(event) => handleChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown aria-hidden="true" />
      </span>
      <FieldError id={errorId} error={error} />
    </div>
  );
}
