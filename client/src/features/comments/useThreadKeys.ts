import { type RefObject, useEffect } from 'react';

/**
 * F8 goes to the next thread and Shift+F8 to the one before; Escape goes back to where one was (`screens.md` 5.2).
 * Outside the threads the hints in the text come first: they listen nearer to the page than this does.
 */
export function useThreadKeys(list: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const own = list.current;
    if (!own) return;
    let cameFrom: Element | null = null;

    function handleInside(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape' && cameFrom instanceof HTMLElement) cameFrom.focus();
      if (event.key === 'F8') goOn(event);
    }
    function handleOutside(event: KeyboardEvent): void {
      if (event.key !== 'F8' || event.defaultPrevented) return;
      cameFrom = document.activeElement;
      goOn(event);
    }
    function goOn(event: KeyboardEvent): void {
      const threads = [...(own?.querySelectorAll<HTMLElement>('[data-thread]') ?? [])];
      if (threads.length === 0) return;
      event.preventDefault();
      const at = threads.findIndex((thread) => thread.contains(document.activeElement));
      const next = threads[nextOf({ at, count: threads.length, isBack: event.shiftKey })];
      next?.scrollIntoView({ block: 'nearest' });
      next?.focus();
    }

    own.addEventListener('keydown', handleInside);
    window.addEventListener('keydown', handleOutside);
    return () => {
      own.removeEventListener('keydown', handleInside);
      window.removeEventListener('keydown', handleOutside);
    };
  }, [list]);
}

interface Turn {
  /** -1 when none has the focus. */
  readonly at: number;
  readonly count: number;
  readonly isBack: boolean;
}

/** Which thread is next, round and round. */
export function nextOf({ at, count, isBack }: Turn): number {
  if (at < 0) return isBack ? count - 1 : 0;
  return (at + (isBack ? -1 : 1) + count) % count;
}

/** Escape inside some part of the page. */
export function useEscape(part: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const own = part.current;
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
    own?.addEventListener('keydown', handleKey);
    return () => own?.removeEventListener('keydown', handleKey);
  });
}

interface ThreadEvents {
  /** Enter on the thread itself. */
  readonly onEnter: () => void;
  readonly onArrive: () => void;
  readonly onLeave: () => void;
}

/** What happens on a thread as a whole, not on what lies in it (`screens.md` 5.9). */
export function useThreadItself(thread: RefObject<HTMLElement | null>, events: ThreadEvents): void {
  useEffect(() => {
    const own = thread.current;
    function handleKey(event: KeyboardEvent): void {
      if (event.target !== own || event.key !== 'Enter') return;
      event.preventDefault();
      events.onEnter();
    }
    const handleFocus = ({ target }: FocusEvent) => target === own && events.onArrive();
    const handleBlur = ({ target }: FocusEvent) => target === own && events.onLeave();
    own?.addEventListener('keydown', handleKey);
    own?.addEventListener('focusin', handleFocus);
    own?.addEventListener('focusout', handleBlur);
    return () => {
      own?.removeEventListener('keydown', handleKey);
      own?.removeEventListener('focusin', handleFocus);
      own?.removeEventListener('focusout', handleBlur);
    };
  });
}
