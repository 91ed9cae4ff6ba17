import type { ReactNode } from 'react';
import styles from './surface.module.css';

type TagProps = {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'ok' | 'warn' | 'bad' | 'accent';
  readonly icon?: ReactNode;
};

/** A state in words. Green done, amber asks something, petrol live, red only for loss or failure. */
export function Tag({ children, tone = 'neutral', icon }: TagProps) {
  return (
    <span className={styles['tag']} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
