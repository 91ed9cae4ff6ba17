import type { DocumentAppend, DocumentLog, LogPosition } from '#storage/ports.ts';
import { Allowance } from './throttle.ts';

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
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
  /** Milliseconds until a failed batch is tried again (P06: at most 10 s). */
  readonly retryAfter: number;
  readonly onBatch: (seconds: number, documents: number) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Milliseconds in which changes are gathered before they go to disk together: a few while it is calm. */
const CALM_WINDOW = 4;
/** While many type, a synced write for each would cost more than all else together: they share one. */
const BUSY_PACE = { interval: () => 50, burst: 8 };

/** Group commit: what changed in all documents within some milliseconds goes to disk in one synced batch. */
export class Commits {
  readonly #options: CommitsOptions;
  readonly #allowance: Allowance;
  readonly #waiting = new Set<CommitSource>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(options: CommitsOptions) {
    this.#options = options;
    this.#allowance = new Allowance(BUSY_PACE, options.elapsed);
  }

  schedule(source: CommitSource): void {
    this.#waiting.add(source);
    if (!this.#timer && !this.#running) this.#gather();
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

  #gather(): void {
    this.#startAfter(Math.max(CALM_WINDOW, this.#allowance.take()));
  }

  #startAfter(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#start(), milliseconds);
  }

  #start(): void {
    this.#timer = undefined;
    this.#running = this.#write().then((isWritten) => {
      this.#running = undefined;
      if (this.#waiting.size === 0 || this.#timer) return;
      if (isWritten) this.#gather();
      else this.#startAfter(this.#options.retryAfter);
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
