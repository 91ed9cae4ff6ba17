import { useId } from 'react';
import styles from './choice.module.css';

export type TickProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

export function Checkbox({ label, hint, isChecked, onChange }: TickProps) {
  const hintId = useId();
  return (
    <label className={styles['row']}>
      <input
        className={styles['check']}
        type="checkbox"
        checked={isChecked}
        aria-describedby={hint && hintId}
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
  );
}
