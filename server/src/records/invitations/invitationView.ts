import type { InvitationView } from '@opgave/shared/contract/invitations';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import { invitationState } from '#identity/links.ts';
import { timestamp } from '../moment.ts';

/** An invitation as its keepers see it: without its secret, which nobody has any more. */
export function invitationView(invitation: Invitation, now: number): InvitationView {
  const { id, role, group, uses, maxUses } = invitation;
  return {
    id,
    role,
    ...(group !== undefined && { group }),
    createdAt: timestamp(invitation.createdAt),
    expiresAt: timestamp(invitation.expiresAt),
    uses,
    ...(maxUses !== undefined && { maxUses }),
    state: invitationState(invitation, now),
  };
}
