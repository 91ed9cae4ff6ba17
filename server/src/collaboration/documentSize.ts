import type { Limits } from '@opgave/shared/contract/limits';

/** How many bytes a document takes, as a snapshot and what came after it (`trust.md` section 2). */
export class DocumentSize {
  readonly #limits: Limits;
  #bytes: number;
  /** Of updates that Yjs has not told of yet. */
  #applied = 0;

  constructor(bytes: number, limits: Limits) {
    this.#bytes = bytes;
    this.#limits = limits;
  }

  isLarge(): boolean {
    return this.#bytes > this.#limits.documentWarnBytes;
  }

  isFull(): boolean {
    return this.#bytes + this.#applied > this.#limits.documentMaxBytes;
  }

  applied(bytes: number): void {
    this.#applied += bytes;
  }

  /** What was applied, as Yjs tells of it; says whether the document became large by it. */
  changed(bytes: number): boolean {
    const wasLarge = this.isLarge();
    this.#applied = 0;
    this.#bytes += bytes;
    return !wasLarge && this.isLarge();
  }

  compacted(bytes: number): void {
    this.#bytes = bytes;
  }
}
