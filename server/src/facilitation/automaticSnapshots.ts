import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { isSameText } from '#records/versions/snapshots.ts';
import { documentsWritten, takeVersion } from '#records/versions/takeVersion.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import type { Presence } from './presence.ts';

/** At least one version per 30 minutes of writing (P11); a little sooner, so that the promise holds. */
const INTERVAL = 25 * 60_000;
/** After a start every table is looked at: the process before this one may have ended between two looks. */
const FIRST_LOOK = 60_000;
/** Table after table, so that nobody who comes in after a start waits for it; within half an hour all were seen. */
const BETWEEN_TABLES = 1_000;
const TURNS = 1_200;

export interface AutomaticSnapshots {
  /** Once the server listens. */
  start(): void;
  /** Keeps what was written since the last look, too. */
  close(): Promise<void>;
}

/** Looks now and then at every table where somebody was, and keeps a version of each document that changed. */
export function createAutomaticSnapshots(
  deps: FacilitationDeps & { readonly logger: Logger },
  presence: Pick<Presence, 'takeVisited'>,
): AutomaticSnapshots {
  let running: Promise<void> = Promise.resolve();

  function look(where: () => Promise<Iterable<WorkspaceId>>): void {
    running = running
      .then(async () => keepVersions(deps, await where()))
      .catch((error: unknown) => deps.logger.error({ err: error }, 'automatic version failed'));
  }
  const visited = async () => presence.takeVisited();
  let unseen: WorkspaceId[] = [];
  let perTurn = 1;
  function lookAtNext(): void {
    const next = unseen.splice(0, perTurn);
    if (next.length > 0) look(async () => next);
  }
  async function everywhere(): Promise<Iterable<WorkspaceId>> {
    const workspaces = await deps.storage.records.list('workspace');
    unseen = workspaces.filter(({ phase }) => phase !== 'closed').map(({ id }) => id);
    perTurn = Math.ceil(unseen.length / TURNS);
    return [];
  }
  const timers: NodeJS.Timeout[] = [];

  return {
    start() {
      timers.push(
        setTimeout(() => look(everywhere), FIRST_LOOK).unref(),
        setInterval(lookAtNext, BETWEEN_TABLES).unref(),
        setInterval(() => look(visited), INTERVAL).unref(),
      );
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      look(visited);
      await running;
    },
  };
}

/** Keeps a version of every document of these workspaces that differs from its last version. */
export async function keepVersions(
  deps: FacilitationDeps,
  workspaceIds: Iterable<WorkspaceId>,
): Promise<void> {
  for (const workspaceId of workspaceIds) {
    const workspace = await deps.storage.records.get('workspace', workspaceId);
    if (!workspace || workspace.archivedAt !== undefined) continue;
    const written = await documentsWritten(deps.storage, workspace);
    for (const document of written) await keepVersion(deps, workspace, document).catch(passOver);
  }
}

async function keepVersion(deps: FacilitationDeps, workspace: Workspace, document: string): Promise<void> {
  const taken = await takeVersion(deps, { workspace, document, reason: 'while-writing' });
  const { state } = taken.snapshot;
  const isSame = taken.before ? isSameText(taken.before.state, state) : isEmpty(state);
  if (isSame) return;
  await deps.storage.records.commit(taken.writes, []);
}

function isEmpty(state: string): boolean {
  return Y.decodeUpdate(Buffer.from(state, 'base64')).structs.length === 0;
}

/**
 * A phase change kept a version at the same moment, or the disk is full: the next round sees what is missing. Of a
 * damaged document the versions from before the damage are what is needed; all others are kept nevertheless.
 */
const EXPECTED = new Set<unknown>(['stale-version', 'storage-unavailable', 'document-damaged']);

function passOver(reason: unknown): void {
  if (!(reason instanceof AppError && EXPECTED.has(reason.code))) throw reason;
}
