import type { ReactNode } from 'react';
import styles from './surface.module.css';

/** The quiet buttons at the foot of a card: in one line, their words in line with those of the card. */
export function CardActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}
