import styles from './mark.module.css';

/** The mark of the product: a table and four seats. */
export function Mark({ withName = false }: { readonly withName?: boolean }) {
  return (
    <span className={styles['mark']}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect x="9" y="9" width="14" height="14" rx="4.5" />
        <circle cx="16" cy="3.7" r="2.9" />
        <rect x="25.6" y="13.4" width="5.2" height="5.2" rx="1" />
        <path d="M16 25.3l3.2 5.3c.2.4 0 .9-.5.9h-5.4c-.5 0-.7-.5-.5-.9z" />
        <path d="M3.7 12.3l3 3c.4.4.4 1 0 1.4l-3 3-3-3c-.4-.4-.4-1 0-1.4z" />
      </svg>
      {withName && 'Opgave'}
    </span>
  );
}
