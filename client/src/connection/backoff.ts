const FIRST = 500;
const LONGEST = 30_000;

/** Milliseconds until the next try: 0.5 s doubled up to 30 s, spread over its whole length so that a room does not return at once (P23). */
export function backoffDelay(attempt: number, random: () => number): number {
  return random() * Math.min(LONGEST, FIRST * 2 ** attempt);
}
