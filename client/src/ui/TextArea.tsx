import type { SyntheticEvent } from 'react';
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
  /** Offers something for what is typed, in a list nearby. */
  readonly suggests?: Suggests | undefined;
};

type Suggests = {
  readonly onCaret: (at: number) => void;
  /** Of the list, while it is there. */
  readonly listId?: string;
  /** Of what Enter would choose. */
  readonly activeId?: string;
};

export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, help, error, id, rows = 4, countHint, isRequired = false, ...more } = props;
  const { suggests, ...rest } = more;
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
        {...(suggests && suggesting(suggests))}
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

/** As the pattern of a combobox has it, for a field of several lines. */
function suggesting({ onCaret, listId, activeId }: Suggests) {
  return {
    'aria-autocomplete': 'list' as const,
    'aria-haspopup': 'listbox' as const,
    'aria-controls': listId,
    'aria-activedescendant': activeId,
    onSelect: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
      onCaret(currentTarget.selectionStart),
  };
}
