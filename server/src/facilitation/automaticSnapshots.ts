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

export interface AutomaticSnapshots {
  close(): Promise<void>;
}

/** Looks now and then at every table where somebody was, and keeps a version of each document that changed. */
export function createAutomaticSnapshots(
  deps: FacilitationDeps & { readonly logger: Logger },
  presence: Pick<Presence, 'takeVisited'>,
): AutomaticSnapshots {
  let running: Promise<void> = Promise.resolve();

  function look(): void {
    running = keepVersions(deps, presence.takeVisited()).catch((error: unknown) => {
      deps.logger.error({ err: error }, 'automatic version failed');
    });
  }
  const timer = setInterval(look, INTERVAL).unref();

  return {
    async close() {
      clearInterval(timer);
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
    for (const document of written) await keepVersion(deps, workspace, document);
  }
}

async function keepVersion(deps: FacilitationDeps, workspace: Workspace, document: string): Promise<void> {
  const taken = await takeVersion(deps, { workspace, document, reason: 'while-writing' });
  const { state } = taken.snapshot;
  const isSame = taken.before ? isSameText(taken.before.state, state) : isEmpty(state);
  if (isSame) return;
  await deps.storage.records.commit(taken.writes, []).catch(passOver);
}

function isEmpty(state: string): boolean {
  return Y.decodeUpdate(Buffer.from(state, 'base64')).structs.length === 0;
}

/** A phase change kept a version at the same moment, or the disk is full: the next round sees what is missing. */
function passOver(reason: unknown): void {
  const isExpected =
    reason instanceof AppError && (reason.code === 'stale-version' || reason.code === 'storage-unavailable');
  if (!isExpected) throw reason;
}
