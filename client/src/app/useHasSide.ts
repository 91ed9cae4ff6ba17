import { useSyncExternalStore } from 'react';

/** From this width people and comments stand beside the page (`screens.md` 3). */
const WITH_SIDE = '(min-width: 1024px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(WITH_SIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useHasSide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WITH_SIDE).matches);
}
