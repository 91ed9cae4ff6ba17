import { useSyncExternalStore } from 'react';

/** Below this width one sees one section at a time (`screens.md` 3). */
const PHONE = '(max-width: 599px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}
