import type { InvitationView } from '@opgave/shared/contract/invitations';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { invitationView } from './invitationView.ts';

/** Every invitation of the workspace, newest first. */
export async function listInvitations(
  deps: Dependencies,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<InvitationView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'seats.write');
  const invitations = await deps.storage.records.listByWorkspace('invitation', workspaceId);
  return invitations
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .map((invitation) => invitationView(invitation, deps.now()));
}
