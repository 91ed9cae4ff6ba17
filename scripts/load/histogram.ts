const PER_DOUBLING = 16;
const FINEST = 0.01;

/** Times in milliseconds, kept in buckets that are at most 4.5 % wide, so that a million of them cost nothing. */
export class Histogram {
  readonly #buckets = new Float64Array(512);
  #count = 0;
  #max = 0;

  add(milliseconds: number, times = 1): void {
    const place = Math.ceil(Math.log2(Math.max(milliseconds, FINEST) / FINEST) * PER_DOUBLING);
    const index = Math.min(place, this.#buckets.length - 1);
    this.#buckets[index] = (this.#buckets[index] ?? 0) + times;
    this.#count += times;
    this.#max = Math.max(this.#max, milliseconds);
  }

  clear(): void {
    this.#buckets.fill(0);
    this.#count = 0;
    this.#max = 0;
  }

  get count(): number {
    return this.#count;
  }

  get max(): number {
    return this.#max;
  }

  /** The time that this share (0 to 1) does not exceed; not a number when nothing was counted. */
  quantile(share: number): number {
    if (this.#count === 0) return Number.NaN;
    let seen = 0;
    for (const [index, times] of this.#buckets.entries()) {
      seen += times;
      if (seen >= share * this.#count) return Math.min(this.#max, FINEST * 2 ** (index / PER_DOUBLING));
    }
    return this.#max;
  }
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}
