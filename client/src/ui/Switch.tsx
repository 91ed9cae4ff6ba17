import { useId } from 'react';
import type { TickProps } from './Checkbox.tsx';
import styles from './choice.module.css';

/** A setting that works at once; a tick in a form that is sent later is a Checkbox. */
export function Switch({ label, hint, isChecked, onChange }: TickProps) {
  const hintId = useId();
  return (
    <label className={styles['row']}>
      <input
        className={styles['switch']}
        type="checkbox"
        role="switch"
        checked={isChecked}
        aria-checked={isChecked}
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
