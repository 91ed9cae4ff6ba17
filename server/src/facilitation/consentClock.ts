import { AppError } from '@opgave/shared/contract/errors';
import type { WorkspaceId } from '@opgave/shared/ids';
import { dueAt, storedRounds } from '#records/consent/rounds.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { moveRoundOn } from './moveRoundOn.ts';

/** How often the clock looks; the last moment of a stage is kept by the rules themselves, not by this. */
const LOOKS_EVERY = 1_000;
/** After a failure, so that a full disk does not fill the log as well. */
const RESTS_FOR = 10_000;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/**
 * Ends the stages of consent rounds by the server's clock. It compares moments and sets no timer for one, so that a
 * clock that jumps, a sleeping machine and a restart all come out right.
 */
export class ConsentClock {
  readonly #deps: ClockDeps;
  readonly #due = new Map<WorkspaceId, number>();
  readonly #unsubscribe: () => void;
  #running: Promise<void> = Promise.resolve();
  #isBusy = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(deps: ClockDeps) {
    this.#deps = deps;
    this.#unsubscribe = deps.storage.bus.subscribe('consent.changed', ({ workspaceId }) => {
      void this.#note(workspaceId).catch((error: unknown) => this.#report(error));
    });
  }

  /** Begins to look, at what fell due while the server was away first. */
  start(): void {
    this.#run(() => this.#noteAll().then(() => this.#look()));
    this.#timer = setInterval(() => this.#run(() => this.#look()), LOOKS_EVERY).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#unsubscribe();
    await this.#running;
  }

  async #noteAll(): Promise<void> {
    const rounds = await this.#deps.storage.records.list('consentRound');
    for (const workspaceId of new Set(rounds.map((round) => round.workspaceId)))
      await this.#note(workspaceId);
  }

  async #note(workspaceId: WorkspaceId): Promise<void> {
    const newest = (await storedRounds(this.#deps, workspaceId)).at(-1);
    const moment = newest && dueAt(newest);
    if (moment === undefined) this.#due.delete(workspaceId);
    else this.#due.set(workspaceId, moment);
  }

  async #look(): Promise<void> {
    const now = this.#deps.now();
    for (const [workspaceId, moment] of this.#due) {
      if (moment <= now) await this.#moveOn(workspaceId, now);
    }
  }

  async #moveOn(workspaceId: WorkspaceId, now: number): Promise<void> {
    try {
      await moveRoundOn(this.#deps, workspaceId);
      await this.#note(workspaceId);
    } catch (error) {
      // Somebody wrote at the same moment: the next look sees what they left.
      if (error instanceof AppError && error.code === 'stale-version') return;
      this.#due.set(workspaceId, now + RESTS_FOR);
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
    this.#deps.logger.error({ err: error }, 'consent clock failed');
  }
}
