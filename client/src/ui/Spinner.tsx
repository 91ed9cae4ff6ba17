import styles from './spinner.module.css';

/** The only thing that loops. With a label it says what one waits for. */
export function Spinner({ label }: { readonly label?: string }) {
  return (
    <span className={styles['spinner']} {...(label && { role: 'status' })}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3a9 9 0 1 0 9 9" />
      </svg>
      {label}
    </span>
  );
}
