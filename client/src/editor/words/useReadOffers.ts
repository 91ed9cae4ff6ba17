import { type RefObject, useEffect } from 'react';
import type { ShownWords } from './useWordsMenu.ts';

/** After a finger moved the ends of a selection, so long until what can be done is offered. */
export const TOUCH_RESTS = 350;

/**
 * In a text that is read: a selection by mouse or finger shows the bar, Alt+Enter on a selection the menu. It closes as
 * soon as something else is chosen.
 */
export function useReadOffers(
  sheet: RefObject<HTMLElement | null>,
  show: ((kind: ShownWords['kind']) => boolean) | undefined,
  close: () => void,
): void {
  useEffect(() => {
    if (!show) return undefined;
    let isTouch = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const offer = () => show('bar');

    function handleDown({ pointerType }: PointerEvent): void {
      isTouch = pointerType !== 'mouse';
    }
    function handleUp({ target }: PointerEvent): void {
      if (!(target instanceof Node) || !sheet.current?.contains(target)) return;
      // The browser settles what is selected after the pointer came up.
      if (!isTouch) setTimeout(offer);
    }
    function handleSelection(): void {
      clearTimeout(rest);
      if (document.getSelection()?.isCollapsed) close();
      else if (isTouch) rest = setTimeout(offer, TOUCH_RESTS);
    }
    function handleKey(event: KeyboardEvent): void {
      const isAsked = event.key === 'Enter' && event.altKey && !event.defaultPrevented;
      if (isAsked && show?.('menu')) event.preventDefault();
    }
    document.addEventListener('pointerdown', handleDown, { passive: true });
    document.addEventListener('pointerup', handleUp);
    document.addEventListener('selectionchange', handleSelection);
    document.addEventListener('keydown', handleKey);
    return () => {
      clearTimeout(rest);
      document.removeEventListener('pointerdown', handleDown);
      document.removeEventListener('pointerup', handleUp);
      document.removeEventListener('selectionchange', handleSelection);
      document.removeEventListener('keydown', handleKey);
    };
  }, [sheet, show, close]);
}
