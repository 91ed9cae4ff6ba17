import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, raised, requireAllowed, requireMember } from '../member.ts';
import { type AtOrganisation, tellBodies } from './bodies.ts';
import { broughtAlong } from './broughtAlong.ts';

/** Whoever leads a table of an organisation says that another, which took its name, belongs to it. */
export async function letIn(
  deps: Dependencies,
  { tableId, ...at }: AtOrganisation & { readonly tableId: WorkspaceId },
): Promise<void> {
  await retryWhenStale(() => letInOnce(deps, { tableId, ...at }));
}

async function letInOnce(
  deps: Dependencies,
  { tableId, ...at }: AtOrganisation & { readonly tableId: WorkspaceId },
): Promise<void> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  requireAllowed(member, 'organisation.lead');
  const table = await deps.storage.records.get('workspace', tableId);
  if (!table || !isClaimOn(table, member.workspace)) throw new AppError('not-found');
  const { awaitsOrganisation: _, ...rest } = raised(table);
  const event = decision(deps, member, {
    action: 'organisation.letIn',
    object: `workspace:${tableId}`,
    details: {},
  });
  const brought = await broughtAlong(deps, table, member.workspace);
  await deps.storage.records.commit(
    [{ kind: 'workspace', value: rest }, ...brought],
    [event, { ...event, workspaceId: tableId }],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId: tableId, version: rest.version });
  deps.storage.bus.publish('access.changed', { workspaceId: tableId });
  await tellBodies(deps, member.workspace);
}

/** Another table, that is no claim on this organisation, does not exist here (T12). */
function isClaimOn(table: Workspace, { organisation, awaitsOrganisation: awaits }: Workspace): boolean {
  if (organisation === '' || awaits === true) return false;
  return table.awaitsOrganisation === true && table.organisation === organisation;
}
