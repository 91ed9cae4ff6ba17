import { type ReactNode, useId } from 'react';
import styles from './people.module.css';

type SectionProps = { readonly title: string; readonly help?: string; readonly children: ReactNode };

/** A part of the page with its own heading. */
export function Section({ title, help, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {help && <p className={styles['soft']}>{help}</p>}
      {children}
    </section>
  );
}
