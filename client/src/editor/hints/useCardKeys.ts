import { type RefObject, useEffect } from 'react';
import type { CardActions } from './hints.ts';

/** The whole card comes into view. Escape goes back to the text at the same place; opened by keyboard, the card gets the focus. */
export function useCardKeys(
  card: RefObject<HTMLElement | null>,
  { takesFocus, close }: Pick<CardActions, 'takesFocus' | 'close'>,
): void {
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
    if (takesFocus) card.current?.focus({ preventScroll: true });
  }, [card, takesFocus]);

  useEffect(() => {
    const shown = card.current;
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    }
    shown?.addEventListener('keydown', handleKey);
    return () => shown?.removeEventListener('keydown', handleKey);
  }, [card, close]);
}
