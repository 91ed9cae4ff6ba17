import styles from './after.module.css';

/** Shared minutes, as they were written; each line can be led to. */
export function MinutesText({ text }: { readonly text: string }) {
  return (
    <p className={styles['minutes']}>
      {text.split('\n').map((line, index) => (
        <span key={index} data-place={`line-${index}`}>
          {line}
          {'\n'}
        </span>
      ))}
    </p>
  );
}
