import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { chipOnPage } from '#editor/sources/linksAt.ts';

/** Named in an address that leads to a sentence. */
export const FOLLOWED = 'source';
/** The sheet draws its chips a moment after its text. */
const PATIENCE = 3_000;
const LOOK_EVERY = 100;

/** Whoever followed a source to a sentence finds that sentence in view, with the keyboard at its source. */
export function useFollowedLink(links: readonly unknown[]): void {
  const [search] = useSearchParams();
  const linkId = search.get(FOLLOWED);
  const arrived = useRef<string>(undefined);
  const hasLinks = links.length > 0;
  useEffect(() => {
    if (!linkId || !hasLinks || arrived.current === linkId) return undefined;
    const begin = performance.now();
    const timer = setInterval(() => {
      const chip = chipOnPage(linkId);
      if (chip) arrived.current = linkId;
      chip?.scrollIntoView({ block: 'center' });
      chip?.focus({ preventScroll: true });
      if (chip || performance.now() - begin > PATIENCE) clearInterval(timer);
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [linkId, hasLinks]);
}
