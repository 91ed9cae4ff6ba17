/** What others wrote, on its way into this tab's own copy. It waits as long as the text must not change by itself. */
export class Arrivals {
  readonly #waiting: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** From now on for so many milliseconds, in the place of what was asked before. */
  waitFor(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#arrive(), milliseconds);
  }

  /** At once, or else when nothing asks to wait any more, in the order in which they came. */
  take(arrive: () => void): void {
    if (this.#timer === undefined) arrive();
    else this.#waiting.push(arrive);
  }

  /** What still waits never arrives. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
  }

  #arrive(): void {
    this.#timer = undefined;
    for (const arrive of this.#waiting.splice(0)) arrive();
  }
}
