import { useSyncExternalStore } from 'react';

/** The widths at which a page is laid out in another way (`screens.md` 3). */
const PHONE = '(max-width: 599px)';
const WIDE = '(min-width: 1024px)';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether one sees one section at a time. */
export const useIsPhone = (): boolean => useMedia(PHONE);

/** Whether there is room for a column beside the page. */
export const useIsWide = (): boolean => useMedia(WIDE);
