import { z } from 'zod';
import type { Following } from './following.ts';

const Kept = z.object({
  follows: z.boolean(),
  answered: z.int(),
  cameFrom: z.object({ path: z.string(), scroll: z.number() }).optional(),
});

const keyOf = (sessionId: string) => `opgave.following.${sessionId}`;

/** Of this tab alone: two tabs of one person may stand at different places. */
export function keptFollowing(sessionId: string): Following | undefined {
  const kept = sessionStorage.getItem(keyOf(sessionId));
  if (kept === null) return undefined;
  return Kept.safeParse(JSON.parse(kept)).data;
}

export function keepFollowing(sessionId: string, following: Following): void {
  sessionStorage.setItem(keyOf(sessionId), JSON.stringify(following));
}
