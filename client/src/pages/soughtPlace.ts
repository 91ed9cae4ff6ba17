import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { z } from 'zod';
import { fromJson } from '#connection/fromJson.ts';
import { remember, remembered } from '#ui/remembered.ts';

const KEY = 'opgave.sought';
/** Long enough to look up one's own link. */
const KEPT_FOR = 30 * 60_000;
const Sought = z.object({ address: z.string(), at: z.number() });

/** Somebody who is not known (any more) followed a link to a page of a table, as mails have them. */
export function noteSought(address: string, at: number): void {
  if (/^\/w\/[^/?#]+\/./.test(address)) remember(KEY, JSON.stringify({ address, at }));
}

/** Where whoever now comes in at this table wanted to be; asked once. */
export function takeSought(slug: string, now: number): string | undefined {
  const kept = remembered(KEY);
  if (kept === undefined) return undefined;
  remember(KEY, undefined);
  const { address = '', at = 0 } = Sought.safeParse(fromJson(kept)).data ?? {};
  return address.startsWith(`/w/${slug}/`) && now - at < KEPT_FOR ? address : undefined;
}

/** Keeps in mind where this page would have been, for when its reader came in by their own link. */
export function useNoteSought(isUnknown: boolean): void {
  const { pathname, search, hash } = useLocation();
  const address = `${pathname}${search}${hash}`;
  useEffect(() => {
    if (isUnknown) noteSought(address, Date.now());
  }, [isUnknown, address]);
}
