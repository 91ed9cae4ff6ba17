import type { Workspace } from '@opgave/shared/contract/records';
import { WorkspaceId } from '@opgave/shared/ids';
import { z } from 'zod';
import type { Dependencies } from '#identity/dependencies.ts';
import { archiveWorkspace } from '#records/workspaces/archiveWorkspace.ts';

const KEY = 'filledDemos';
const Filled = z.array(WorkspaceId);
type Known = Pick<Dependencies, 'storage'>;

/** Every demo that was filled to its end; undefined on a data folder from before this was noted. */
function filled({ storage }: Known): readonly WorkspaceId[] | undefined {
  return storage.settings.get(KEY, (value) => Filled.parse(value));
}

/** From here on a demo that is not noted as filled is one that somebody was still filling. */
export async function beginFilling({ storage }: Known): Promise<void> {
  if (filled({ storage })) return;
  const workspaces = await storage.records.list('workspace');
  await storage.settings.set(
    KEY,
    workspaces.flatMap(({ id, isDemo }) => (isDemo ? [id] : [])),
  );
}

/** Written last: all of this demo is on disk. */
export async function noteFilled({ storage }: Known, workspaceId: WorkspaceId): Promise<void> {
  await storage.settings.set(KEY, [...(filled({ storage }) ?? []), workspaceId]);
}

/** Tells which demos were left half made, because the process ended while it filled them. */
export function findHalfMade({ storage }: Known): (workspace: Workspace) => boolean {
  const known = filled({ storage });
  return ({ id, isDemo }) => isDemo && known !== undefined && !known.includes(id);
}

/** Closes what was left half made, in the name of its own facilitator, and returns how many there were. */
export async function putHalfMadeAside(deps: Dependencies): Promise<number> {
  const workspaces = await deps.storage.records.list('workspace');
  const isHalfMade = findHalfMade(deps);
  const open = workspaces.filter((one) => isHalfMade(one) && one.archivedAt === undefined);
  for (const { id: workspaceId, version } of open) {
    const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
    const facilitator = seats.find(({ role, status }) => role === 'facilitator' && status === 'active');
    if (facilitator) await archiveWorkspace(deps, { workspaceId, personId: facilitator.personId, version });
  }
  return open.length;
}
