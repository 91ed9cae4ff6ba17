import { IconAlertCircle } from '@tabler/icons-react';
import styles from './field.module.css';

type FieldErrorProps = { readonly id: string; readonly error: string | undefined };

/** What is wrong and what to do, below the field. */
export function FieldError({ id, error }: FieldErrorProps) {
  if (!error) return null;
  return (
    <p id={id} className={styles['error']}>
      <IconAlertCircle aria-hidden="true" />
      {error}
    </p>
  );
}
