import { type ReactNode, useId } from 'react';
import styles from './part.module.css';

type PartProps = {
  readonly title: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
  readonly id?: string;
};

/** One question of a page, as a sheet of its own. */
export function Part({ title, help, children, id }: PartProps) {
  const titleId = useId();
  return (
    <section id={id} data-place={id} className={styles['part']} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{title}</h2>
        {help && <p className={styles['soft']}>{help}</p>}
      </div>
      {children}
    </section>
  );
}
