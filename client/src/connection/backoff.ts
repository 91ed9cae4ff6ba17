const FIRST = 500;
const LONGEST = 30_000;
/** While a planned restart may take: nobody is away for longer than 15 s (P24). */
const LONGEST_OF_RESTART = 4_000;
const RESTART_TAKES = 30_000;
const SERVICE_RESTART = 1012;

/** Milliseconds until the next try: 0.5 s doubled up to 30 s, spread over its whole length so that a room does not return at once (P23). */
function backoffDelay(attempt: number, random: () => number, longest: number): number {
  return random() * Math.min(longest, FIRST * 2 ** attempt);
}

/** How long one line waits before it is tried again. Whoever was told of a planned restart comes back sooner. */
export class Backoff {
  readonly #random: () => number;
  #attempt = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The next wait, after a line that closed with this code. */
  next(code: number): number {
    const now = performance.now();
    if (code === SERVICE_RESTART) this.#toldAt = now;
    const longest = now - this.#toldAt < RESTART_TAKES ? LONGEST_OF_RESTART : LONGEST;
    const delay = backoffDelay(this.#attempt, this.#random, longest);
    this.#attempt += 1;
    return delay;
  }

  /** Everything went well: the next loss is answered quickly again. */
  settle(): void {
    this.#attempt = 0;
  }
}
