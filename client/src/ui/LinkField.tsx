import { type ReactNode, useId } from 'react';
import styles from './linkField.module.css';

type LinkFieldProps = {
  readonly label: string;
  /** Where the words beside it say already which link it is. */
  readonly isLabelHidden?: boolean;
  readonly link: string;
  /** What one can do with it: copying first. */
  readonly children: ReactNode;
};

/** A link to pass on: whole, to read and to take by hand as well. */
export function LinkField({ label, isLabelHidden = false, link, children }: LinkFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles['link']}
        readOnly
        rows={2}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles['deeds']}>{children}</div>
    </div>
  );
}
