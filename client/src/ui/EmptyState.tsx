import type { ReactNode } from 'react';
import styles from './surface.module.css';

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
};

/** Empty, refused or gone: what it is, what happened, and one next step. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <span className={styles['round']} aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      <p className={styles['emptyText']}>{text}</p>
      {action && <div className={styles['emptyAction']}>{action}</div>}
    </div>
  );
}
