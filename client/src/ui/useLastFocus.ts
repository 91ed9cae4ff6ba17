import { useEffect, useRef } from 'react';

/** A dialog that closes gives the focus back first, in the next frame. */
function afterDialogs(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/**
 * For something that takes away what it stands in: once that is gone the focus goes to the heading of the part around it, or
 * of the page when that went too, unless one works elsewhere by then. Is told by which element that is asked for, and `null`
 * when it is not.
 */
export function useLastFocus(): (from: Element | null) => void {
  const heading = useRef<HTMLElement>(null);
  useEffect(
    () => () => {
      const place = heading.current;
      if (!place) return;
      afterDialogs(() => {
        const shown = place.isConnected ? place : document.querySelector<HTMLElement>('main h1');
        if (document.activeElement !== document.body || !shown) return;
        shown.tabIndex = -1;
        shown.focus({ preventScroll: true });
      });
    },
    [],
  );
  return (from) => {
    const part = from?.closest('section, main');
    heading.current = part?.querySelector<HTMLElement>('h1, h2, h3') ?? null;
  };
}
