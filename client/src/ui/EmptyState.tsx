import type { ReactNode } from 'react';
import styles from './surface.module.css';

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
  /** 1 where it is the whole page. */
  readonly level?: 1 | 2;
};

/** Empty, refused or gone: what it is, what happened, and one next step. */
export function EmptyState({ icon, title, text, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles['empty']}>
      <span className={styles['round']} aria-hidden="true">
        {icon}
      </span>
      <Heading className={styles['emptyTitle']}>{title}</Heading>
      <p className={styles['emptyText']}>{text}</p>
      {action && <div className={styles['emptyAction']}>{action}</div>}
    </div>
  );
}
