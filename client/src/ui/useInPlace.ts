import { type RefCallback, useRef, useState } from 'react';

export interface InPlace {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** For the button that opens the form. */
  readonly button: RefCallback<HTMLElement>;
  /** For what stands around the form. */
  readonly form: RefCallback<HTMLElement>;
}

/** A form that takes the place of its button: its first field gets the focus, and the button gets it back, unless one works elsewhere by then. */
export function useInPlace(): InPlace {
  const [isOpen, setIsOpen] = useState(false);
  const goesTo = useRef<'button' | 'form'>(undefined);

  function move(to: 'button' | 'form'): void {
    goesTo.current = to;
    setIsOpen(to === 'form');
  }

  function arrive(at: 'button' | 'form', element: HTMLElement | null | undefined): void {
    if (!element || goesTo.current !== at) return;
    goesTo.current = undefined;
    if (at === 'form' || document.activeElement === document.body) element.focus();
  }

  return {
    isOpen,
    open: () => move('form'),
    close: () => move('button'),
    button: (element) => arrive('button', element),
    form: (element) => arrive('form', element?.querySelector<HTMLElement>('input, textarea, select')),
  };
}
