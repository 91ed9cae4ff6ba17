/**
 * How long nothing was heard. Both clocks are asked: one runs on while a device sleeps, and nobody can set the other back.
 * What is too long is then found at once, and never hidden by a clock that was set to another hour (P28).
 */
export class Silence {
  #date = 0;
  #steady = 0;

  /** Something was heard. */
  end(): void {
    this.#date = Date.now();
    this.#steady = performance.now();
  }

  /** In milliseconds. */
  get length(): number {
    return Math.max(Date.now() - this.#date, performance.now() - this.#steady);
  }
}
