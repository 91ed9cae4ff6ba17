import type { SessionState } from './sessionState.ts';

/** One thing is given unseen at a time: a room looks at one question. */
export function isAnythingUnseen({ dots, sizing, switching }: SessionState): boolean {
  return [dots.open, sizing.open, switching.open].some((open) => open !== undefined);
}
