import { useSyncExternalStore } from 'react';

/** The widths at which a page is laid out in another way (`screens.md` 3); in `em`, so that larger letters count too. */
const PHONE = '(max-width: 37.4375em)';
const WIDE = '(min-width: 64em)';

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
