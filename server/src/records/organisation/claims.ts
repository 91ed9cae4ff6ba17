import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import { isSameName } from '@opgave/shared/method/organisationName';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import type { AtOrganisation } from './bodies.ts';

export type AboutClaim = AtOrganisation & { readonly tableId: WorkspaceId };

interface Claim {
  readonly member: Member;
  /** The table that took the name. */
  readonly table: Workspace;
}

/** A table that took the name of the organisation of which this person leads one; another does not exist here (T12). */
export async function claimFor(
  deps: Pick<Dependencies, 'storage'>,
  { tableId, ...at }: AboutClaim,
): Promise<Claim> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  requireAllowed(member, 'organisation.lead');
  const table = await deps.storage.records.get('workspace', tableId);
  if (!table || !isClaimOn(table, member.workspace)) throw new AppError('not-found');
  return { member, table };
}

export function isClaimOn(
  table: Pick<Workspace, 'organisation' | 'awaitsOrganisation'>,
  { organisation, awaitsOrganisation: awaits }: Pick<Workspace, 'organisation' | 'awaitsOrganisation'>,
): boolean {
  if (organisation === '' || awaits === true) return false;
  return table.awaitsOrganisation === true && isSameName(table.organisation, organisation);
}
