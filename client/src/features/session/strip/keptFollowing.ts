import { z } from 'zod';
import { keep, readKeptAs } from '#connection/kept.ts';
import type { Following } from './following.ts';

const Kept = z.object({
  follows: z.boolean(),
  answered: z.int(),
  cameFrom: z.object({ path: z.string(), scroll: z.number() }).optional(),
});

const keyOf = (sessionId: string) => `opgave.following.${sessionId}`;

/** Of this tab alone: two tabs of one person may stand at different places. */
export function keptFollowing(sessionId: string): Following | undefined {
  return readKeptAs(keyOf(sessionId), Kept);
}

export function keepFollowing(sessionId: string, following: Following): void {
  keep(keyOf(sessionId), JSON.stringify(following));
}
