/** Milliseconds: after so long others would be taken for gone, and whoever never pauses would see nothing of them. */
const LONGEST = 10_000;

/** What others do, on its way into this tab's own copy. It waits as long as the text must not change by itself. */
export class RemoteChanges {
  readonly #waiting: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of those that wait came. */
  #waitsSince: number | undefined;

  /** From now on for so many milliseconds, in the place of what was asked before, but nothing longer than ten seconds. */
  waitFor(milliseconds: number): void {
    const left = LONGEST - (Date.now() - (this.#waitsSince ?? Date.now()));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.letIn(), Math.min(milliseconds, Math.max(left, 0)));
  }

  /** At once, or else when nothing asks to wait any more, in the order in which they came. */
  take(change: () => void): void {
    if (this.#timer === undefined) return change();
    this.#waitsSince ??= Date.now();
    this.#waiting.push(change);
  }

  /** One of them may forget the others. */
  letIn(): void {
    this.#settle();
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next();
  }

  /** What waits never comes in: the server tells it again. */
  forget(): void {
    this.#settle();
    this.#waiting.length = 0;
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitsSince = undefined;
  }
}
