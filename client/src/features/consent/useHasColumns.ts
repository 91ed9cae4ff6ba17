import { useSyncExternalStore } from 'react';

/** From this width the text stands beside the answer (`screens.md` 3). */
const WIDE = '(min-width: 1024px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useHasColumns(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
}
