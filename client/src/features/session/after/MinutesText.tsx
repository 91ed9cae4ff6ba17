import styles from './after.module.css';

/** Shared minutes, as they were written. */
export function MinutesText({ text }: { readonly text: string }) {
  return <p className={styles['minutes']}>{text}</p>;
}
