import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { FOUND_AT, whenThere } from '#ui/foundAt.ts';

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
    return whenThere(wanted, (place) => {
      unfold(place);
      place.scrollIntoView({ block: 'center' });
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    });
  }, [hash, key]);
}
