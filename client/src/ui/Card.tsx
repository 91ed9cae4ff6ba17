import type { ReactNode } from 'react';
import styles from './surface.module.css';

type CardProps = {
  readonly children: ReactNode;
  /** `none` for a list that reaches the edges. */
  readonly padding?: 'none' | 'normal' | 'roomy';
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly 'aria-labelledby'?: string;
  readonly 'data-place'?: string;
  /** For a card to which the focus can go by itself. */
  readonly tabIndex?: -1;
};

const PADDING = { none: '', normal: styles['padded'], roomy: styles['roomy'] } as const;

/** A sheet of paper on the table. */
export function Card({ children, padding = 'normal', as: Element = 'div', ...rest }: CardProps) {
  return (
    <Element className={`${styles['card']} ${PADDING[padding]}`} {...rest}>
      {children}
    </Element>
  );
}
