import { AppError } from '@opgave/shared/contract/errors';
import type { Logger } from './dependencies.ts';

/** After a failure, so that a full disk does not fill the log as well. */
const RESTS_FOR = 10_000;

interface ClockDeps {
  readonly now: () => number;
  readonly logger: Pick<Logger, 'error'>;
}

/** Things of one kind that fall due, each at a moment of its own. */
export interface Watch<Id> {
  /** Of the clock, for the log. */
  readonly name: string;
  /** Milliseconds between two looks. */
  readonly looksEvery: number;
  /** Everything that may have fallen due while the server was away. */
  all(): Promise<Iterable<Id>>;
  /** Calls back for whatever changed; returns how to stop that. */
  listen(changed: (id: Id) => void): () => void;
  /** Undefined when nothing of it falls due. */
  dueAt(id: Id): Promise<number | undefined>;
  /** Does what was due, and nothing when it is not after all. */
  act(id: Id): Promise<void>;
}

/**
 * Does what falls due, by the server's clock. It compares moments and sets no timer for one, so that a clock that jumps,
 * an hour that is skipped, a sleeping machine and a restart all come out right.
 */
export class DueClock<Id> {
  readonly #deps: ClockDeps;
  readonly #watch: Watch<Id>;
  readonly #due = new Map<Id, number>();
  readonly #stopListening: () => void;
  #running: Promise<void> = Promise.resolve();
  #isBusy = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(deps: ClockDeps, watch: Watch<Id>) {
    this.#deps = deps;
    this.#watch = watch;
    this.#stopListening = watch.listen((id) => {
      void this.#note(id).catch((error: unknown) => this.#report(error));
    });
  }

  /** Begins to look, at what fell due while the server was away first. */
  start(): void {
    this.#run(() => this.#noteAll().then(() => this.#look()));
    this.#timer = setInterval(() => this.#run(() => this.#look()), this.#watch.looksEvery).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopListening();
    await this.#running;
  }

  async #noteAll(): Promise<void> {
    for (const id of await this.#watch.all()) await this.#note(id);
  }

  async #note(id: Id): Promise<void> {
    const moment = await this.#watch.dueAt(id);
    if (moment === undefined) this.#due.delete(id);
    else this.#due.set(id, moment);
  }

  async #look(): Promise<void> {
    const now = this.#deps.now();
    const over = [...this.#due].filter(([, moment]) => moment <= now);
    for (const [id] of over) await this.#act(id);
  }

  /** What fails rests a while, and holds up nothing else that is due. */
  async #act(id: Id): Promise<void> {
    try {
      await this.#watch.act(id);
      await this.#note(id);
    } catch (error) {
      // Somebody wrote at the same moment: the next look sees what they left.
      if (error instanceof AppError && error.code === 'stale-version') return;
      this.#due.set(id, this.#deps.now() + RESTS_FOR);
      this.#report(error);
    }
  }

  #run(work: () => Promise<void>): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#running = work()
      .catch((error: unknown) => this.#report(error))
      .finally(() => {
        this.#isBusy = false;
      });
  }

  #report(error: unknown): void {
    this.#deps.logger.error({ err: error }, `${this.#watch.name} clock failed`);
  }
}
