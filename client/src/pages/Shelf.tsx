import type { ReactNode } from 'react';
import styles from './gallery.module.css';

type ShelfProps = { readonly title: string; readonly children: ReactNode };

/** One kind of part in the gallery, with its states. */
export function Shelf({ title, children }: ShelfProps) {
  return (
    <section className={styles['shelf']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
