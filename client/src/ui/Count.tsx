import styles from './surface.module.css';

type CountProps = { readonly value: number; readonly tone?: 'neutral' | 'accent'; readonly label?: string };

/** A number beside a word; `label` says what it counts when no word stands beside it. */
export function Count({ value, tone = 'neutral', label }: CountProps) {
  return (
    <span className={styles['count']} data-tone={tone} {...(label && { role: 'img', 'aria-label': label })}>
      {value}
    </span>
  );
}
