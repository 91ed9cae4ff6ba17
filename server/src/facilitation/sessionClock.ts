import { AppError } from '@opgave/shared/contract/errors';
import type { SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { storeFacts } from '#records/sessions/storeFacts.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import type { InTurn } from './inTurn.ts';

/** How often the clock looks; a timer that ends is seen on every screen at its own moment, whatever this is. */
const LOOKS_EVERY = 250;

type ClockDeps = FacilitationDeps & { readonly logger: Logger; readonly inTurn: InTurn };

/** Writes down that the timer of a step ran out, by the server's clock; also after a restart, for what fell due before. */
export class SessionClock {
  readonly #deps: ClockDeps;
  readonly #due = new Map<SessionId, { readonly workspaceId: WorkspaceId; readonly endsAt: number }>();
  readonly #unsubscribe: () => void;
  #running: Promise<void> = Promise.resolve();
  #isBusy = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(deps: ClockDeps) {
    this.#deps = deps;
    this.#unsubscribe = deps.storage.bus.subscribe('session.changed', ({ sessionId }) => {
      void this.#note(sessionId).catch((error: unknown) => this.#report(error));
    });
  }

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
    for (const run of await this.#deps.storage.records.list('sessionRun')) this.#keep(run);
  }

  async #note(sessionId: SessionId): Promise<void> {
    const run = await this.#deps.storage.records.get('sessionRun', sessionId);
    if (run) this.#keep(run);
  }

  #keep({ id, workspaceId, state }: SessionRun): void {
    const { timer } = state.course;
    if (timer.kind === 'running') this.#due.set(id, { workspaceId, endsAt: timer.endsAt });
    else this.#due.delete(id);
  }

  async #look(): Promise<void> {
    const now = this.#deps.now();
    const over = [...this.#due].filter(([, { endsAt }]) => endsAt <= now);
    for (const [sessionId] of over) {
      this.#due.delete(sessionId);
      await this.#deps.inTurn.run(sessionId, () => this.#end(sessionId));
    }
  }

  async #end(sessionId: SessionId): Promise<void> {
    const run = await this.#deps.storage.records.get('sessionRun', sessionId);
    const timer = run?.state.course.timer;
    if (!run || timer?.kind !== 'running' || timer.endsAt > this.#deps.now()) return;
    try {
      const after = await storeFacts(this.#deps, { run, facts: [{ kind: 'timer.ended' }] });
      const { workspaceId, number } = after;
      this.#deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
    } catch (error) {
      this.#keep(run);
      // Somebody wrote at the same moment: the next look sees what they left.
      if (!(error instanceof AppError && error.code === 'stale-version')) throw error;
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
    this.#deps.logger.error({ err: error }, 'session clock failed');
  }
}
