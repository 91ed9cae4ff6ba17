import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';

/** What a table comes to answer for, and that it is archived, happen one after the other: no question is left behind. */
export function doorTurn(workspaceId: WorkspaceId): string {
  return `door/${workspaceId}`;
}

/** As it is now, whatever was read before its turn came. */
export async function isArchived(
  { storage }: Pick<Dependencies, 'storage'>,
  { id }: Pick<Workspace, 'id'>,
): Promise<boolean> {
  const workspace = await storage.records.get('workspace', id);
  return workspace?.archivedAt !== undefined;
}

/** Nobody takes over a question at a table that is over. */
export async function refuseArchived(
  deps: Pick<Dependencies, 'storage'>,
  workspace: Pick<Workspace, 'id'>,
): Promise<void> {
  if (await isArchived(deps, workspace)) throw new AppError('not-allowed', { reason: 'archived' });
}
