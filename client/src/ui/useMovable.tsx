import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './surface.module.css';

interface Movable {
  /** Stands once in the part that stays, whichever layout it has. */
  readonly stays: ReactNode;
  /** Where the layout of now wants it. */
  readonly place: ReactNode;
}

/** Something that keeps what is typed and opened in it when another layout puts it elsewhere, as when a phone is turned. */
export function useMovable(content: ReactNode): Movable {
  const [home] = useState(() => {
    const made = document.createElement('div');
    made.className = styles['asIfGone'] ?? '';
    return made;
  });

  function settle(place: HTMLElement | null): void {
    if (place && home.parentElement !== place) place.append(home);
  }

  return {
    stays: createPortal(content, home),
    place: <div ref={settle} className={styles['asIfGone']} />,
  };
}
