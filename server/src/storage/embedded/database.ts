import { AppError } from '@opgave/shared/contract/errors';
import type { Report } from './folder.ts';
import { PROBE_KEY } from './keys.ts';
import type { Entry, Level, Operation, RangeOptions } from './level.ts';
import { createQueue } from './queue.ts';

export interface DatabaseOptions {
  readonly open: () => Promise<Level>;
  /** Rejects while the disk has no room to start again. */
  readonly probe: () => Promise<void>;
  readonly report: Report;
  /** Milliseconds between two attempts to write again after a failure. */
  readonly retryMilliseconds: number;
}

type State =
  | { readonly mode: 'open'; readonly level: Level }
  | { readonly mode: 'failed'; readonly level: Level | undefined }
  | { readonly mode: 'closed' };

/**
 * The life of one LevelDB. After a failed write it goes on reading, but writes nothing until it was closed, opened and
 * read anew: what LevelDB has in memory after such a failure may differ from what is on disk (P06).
 */
export class Database {
  readonly #options: DatabaseOptions;
  readonly #queue = createQueue();
  readonly #reads = new Set<Promise<unknown>>();
  #state: State;
  #reopening: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #nextAttempt = 0;

  private constructor(options: DatabaseOptions, level: Level) {
    this.#options = options;
    this.#state = { mode: 'open', level };
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    return new Database(options, await options.open());
  }

  isWritable(): boolean {
    return this.#state.mode === 'open';
  }

  /** One after the other over the whole database, so that what `work` reads is still true when it writes. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      await this.#recover();
      return work();
    });
  }

  /** Only within `exclusive`. */
  async write(operations: readonly Operation[]): Promise<void> {
    const state = this.#state;
    if (state.mode !== 'open') throw new AppError('storage-unavailable');
    try {
      await state.level.write(operations);
    } catch (cause) {
      this.#fail(state.level, cause);
      throw new AppError('storage-unavailable', {}, { cause });
    }
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#read((level) => level.get(key));
  }

  getMany(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    return this.#read((level) => level.getMany(keys));
  }

  entries(range: RangeOptions): Promise<readonly Entry[]> {
    return this.#read((level) => level.entries(range));
  }

  keys(range: RangeOptions): Promise<readonly string[]> {
    return this.#read((level) => level.keys(range));
  }

  /** Everything, as it is at this moment; breaks off when the database is closed meanwhile. */
  stream(): AsyncIterable<readonly Entry[]> {
    const state = this.#state;
    if (state.mode === 'closed' || state.level === undefined) throw new AppError('storage-unavailable');
    return state.level.stream();
  }

  /** Waits for what is being written; later calls fail. */
  async close(): Promise<void> {
    clearInterval(this.#retry);
    await this.#queue(async () => {
      const state = this.#state;
      this.#state = { mode: 'closed' };
      await Promise.allSettled(this.#reads);
      if (state.mode !== 'closed') await state.level?.close();
    });
  }

  async #read<T>(work: (level: Level) => Promise<T>): Promise<T> {
    await this.#reopening;
    const state = this.#state;
    if (state.mode === 'closed' || state.level === undefined) throw new AppError('storage-unavailable');

    const reading = work(state.level);
    this.#reads.add(reading);
    try {
      return await reading;
    } catch (cause) {
      throw new AppError('storage-unavailable', {}, { cause });
    } finally {
      this.#reads.delete(reading);
    }
  }

  #fail(level: Level | undefined, cause: unknown): void {
    this.#state = { mode: 'failed', level };
    this.#nextAttempt = performance.now();
    this.#options.report('storage stopped writing', cause);
    this.#retry ??= setInterval(() => void this.#tryAgain(), this.#options.retryMilliseconds).unref();
  }

  /** In the background, so that writing resumes by itself even when nobody tries. */
  async #tryAgain(): Promise<void> {
    await this.exclusive(() => Promise.resolve()).catch((cause: unknown) => {
      if (this.#state.mode === 'closed') this.#options.report('storage closed while not writable', cause);
    });
  }

  async #recover(): Promise<void> {
    const state = this.#state;
    if (state.mode === 'open') return;
    if (state.mode === 'closed' || performance.now() < this.#nextAttempt) {
      throw new AppError('storage-unavailable');
    }
    this.#nextAttempt = performance.now() + this.#options.retryMilliseconds / 2;
    try {
      await this.#options.probe();
      this.#reopening = this.#reopen(state.level);
      await this.#reopening;
    } catch (cause) {
      throw new AppError('storage-unavailable', {}, { cause });
    } finally {
      this.#reopening = undefined;
    }
  }

  async #reopen(old: Level | undefined): Promise<void> {
    await Promise.allSettled(this.#reads);
    await old?.close();
    this.#state = { mode: 'failed', level: undefined };
    const level = await this.#options.open();
    this.#state = { mode: 'failed', level };
    await level.write([{ type: 'put', key: PROBE_KEY, value: new Uint8Array() }]);
    this.#state = { mode: 'open', level };
    clearInterval(this.#retry);
    this.#retry = undefined;
    this.#options.report('storage writes again');
  }
}
