import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { FOUND_AT } from '#features/search/hitPlace.ts';

/** What is looked for may still be on its way to the page. */
const PATIENCE = 5_000;

/** What was folded away around it opens. */
function unfold(place: HTMLElement): void {
  const around = place.parentElement?.closest('details');
  if (!around) return;
  around.open = true;
  unfold(around);
}

/** Whoever followed something that was found has it in view, with the keyboard there. */
export function useFoundPlace(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!hash.startsWith(FOUND_AT)) return undefined;
    const wanted = `[data-place="${CSS.escape(hash.slice(FOUND_AT.length))}"]`;
    const observer = new MutationObserver(arrive);
    const patience = setTimeout(() => observer.disconnect(), PATIENCE);

    function arrive(): void {
      const place = document.querySelector<HTMLElement>(wanted);
      if (!place) return;
      observer.disconnect();
      unfold(place);
      place.scrollIntoView({ block: 'center' });
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    observer.observe(document.body, { childList: true, subtree: true });
    arrive();
    return () => {
      clearTimeout(patience);
      observer.disconnect();
    };
  }, [hash, key]);
}
