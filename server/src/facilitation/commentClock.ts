import { AppError } from '@opgave/shared/contract/errors';
import type { WorkspaceId } from '@opgave/shared/ids';
import { closeWindowWhenDue, windowDue } from '#records/comments/commentWindow.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';

/** How often the clock looks. */
const LOOKS_EVERY = 1_000;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/**
 * Closes windows for comments by the server's clock. It compares moments and sets no timer for one, so that a clock that
 * jumps, an hour that is skipped and a restart all come out right.
 */
export class CommentClock {
  readonly #deps: ClockDeps;
  readonly #due = new Map<WorkspaceId, number>();
  readonly #unsubscribe: () => void;
  #running: Promise<void> = Promise.resolve();
  #isBusy = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(deps: ClockDeps) {
    this.#deps = deps;
    this.#unsubscribe = deps.storage.bus.subscribe('workspace.changed', ({ workspaceId }) => {
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
    const workspaces = await this.#deps.storage.records.list('workspace');
    for (const { id } of workspaces) await this.#note(id);
  }

  async #note(workspaceId: WorkspaceId): Promise<void> {
    const workspace = await this.#deps.storage.records.get('workspace', workspaceId);
    const moment = workspace && windowDue(workspace);
    if (moment === undefined) this.#due.delete(workspaceId);
    else this.#due.set(workspaceId, moment);
  }

  async #look(): Promise<void> {
    for (const [workspaceId, moment] of this.#due) {
      if (moment <= this.#deps.now()) await this.#closeWindow(workspaceId);
    }
  }

  async #closeWindow(workspaceId: WorkspaceId): Promise<void> {
    try {
      await closeWindowWhenDue(this.#deps, workspaceId);
    } catch (error) {
      // Somebody wrote at the same moment: the next look sees what they left.
      if (!(error instanceof AppError && error.code === 'stale-version')) throw error;
    }
    await this.#note(workspaceId);
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
    this.#deps.logger.error({ err: error }, 'comment clock failed');
  }
}
