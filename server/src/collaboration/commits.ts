import type { DocumentAppend, DocumentLog, LogPosition } from '#storage/ports.ts';

/** A document that has something to log. */
export interface CommitSource {
  /** Hands over what is not logged yet; undefined when there is nothing. */
  takeAppend(): DocumentAppend | undefined;
  /** What was handed over is durable. */
  committed(position: LogPosition): void;
  /** What was handed over is not; it is handed over again. */
  commitFailed(): void;
}

export interface CommitsOptions {
  readonly log: DocumentLog;
  /** Milliseconds in which changes are gathered before they go to disk together. */
  readonly window: number;
  /** Milliseconds until a failed batch is tried again (P06: at most 10 s). */
  readonly retryAfter: number;
  readonly onBatch: (seconds: number, documents: number) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Group commit: what changed in all documents within a few milliseconds goes to disk in one synced batch. */
export class Commits {
  readonly #options: CommitsOptions;
  readonly #waiting = new Set<CommitSource>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(options: CommitsOptions) {
    this.#options = options;
  }

  schedule(source: CommitSource): void {
    this.#waiting.add(source);
    if (!this.#timer && !this.#running) this.#timer = setTimeout(() => this.#start(), this.#options.window);
  }

  /** Resolves when all that is waiting now is on disk, or one try more has failed. */
  async flush(): Promise<void> {
    await this.#running;
    // Who else waited here may have begun the next one already.
    if (this.#waiting.size > 0 && !this.#running) {
      clearTimeout(this.#timer);
      this.#start();
    }
    await this.#running;
  }

  #start(): void {
    this.#timer = undefined;
    this.#running = this.#write().then((isWritten) => {
      this.#running = undefined;
      if (this.#waiting.size === 0 || this.#timer) return;
      const { window, retryAfter } = this.#options;
      this.#timer = setTimeout(() => this.#start(), isWritten ? window : retryAfter);
    });
  }

  async #write(): Promise<boolean> {
    const sources: CommitSource[] = [];
    const appends: DocumentAppend[] = [];
    for (const source of this.#waiting) {
      const append = source.takeAppend();
      if (!append) continue;
      sources.push(source);
      appends.push(append);
    }
    this.#waiting.clear();
    if (appends.length === 0) return true;
    const startedAt = performance.now();
    try {
      const positions = await this.#options.log.append(appends);
      this.#options.onBatch((performance.now() - startedAt) / 1_000, appends.length);
      for (const [index, source] of sources.entries()) source.committed(positions[index] ?? 0);
      return true;
    } catch (error) {
      this.#options.onFailure(error);
      for (const source of sources) {
        source.commitFailed();
        this.#waiting.add(source);
      }
      return false;
    }
  }
}
