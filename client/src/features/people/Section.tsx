import { type ReactNode, useId } from 'react';
import styles from './people.module.css';

type SectionProps = {
  /** Where a link to this part leads. */
  readonly place?: string;
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
};

/** A part of the page with its own heading. */
export function Section({ place, title, help, children }: SectionProps) {
  const heading = useId();
  return (
    <section data-place={place} className={styles['section']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {help && <p className={styles['soft']}>{help}</p>}
      {children}
    </section>
  );
}
