import { type FocusEvent, useEffect, useRef } from 'react';

/** When what has the focus makes way for something else, the focus stays in this part instead of going nowhere. */
export function useKeptFocus(elsewhere: () => HTMLElement | null | undefined): (event: FocusEvent) => void {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = undefined;
    if (document.activeElement === document.body) elsewhere()?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    last.current = target;
  };
}
