import { AppError } from '@opgave/shared/contract/errors';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { closeDoor } from '../referrals/closeDoor.ts';
import { doorTurn } from '../referrals/doorTurn.ts';

export interface Archiving {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly version: number;
}

/** From now on everyone in it reads, nobody writes or comes in. */
export async function archiveWorkspace(deps: Dependencies, archiving: Archiving): Promise<void> {
  await inTurn(doorTurn(archiving.workspaceId), () => archiveInTurn(deps, archiving));
}

async function archiveInTurn(deps: Dependencies, archiving: Archiving): Promise<void> {
  const { workspaceId, personId, version } = archiving;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'workspace.archive');
  const { workspace } = member;
  if (version !== workspace.version) throw new AppError('stale-version');
  const closing = await closeDoor(deps, workspaceId);

  const value = {
    ...workspace,
    version: version + 1,
    permissionEpoch: workspace.permissionEpoch + 1,
    archivedAt: deps.now(),
  };
  const object = `workspace:${workspaceId}`;
  await deps.storage.records.commit(
    [{ kind: 'workspace', value }, ...closing],
    [decision(deps, member, { action: 'workspace.archived', object, details: { phase: workspace.phase } })],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId, version: value.version });
  deps.storage.bus.publish('access.changed', { workspaceId });
}
