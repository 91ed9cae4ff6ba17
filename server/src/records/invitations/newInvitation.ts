import type { CreateInvitation } from '@opgave/shared/contract/invitations';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import { InvitationId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { hashToken, newToken } from '#identity/tokens.ts';

const DAY = 86_400_000;

export interface Inviter {
  readonly createdBy: PersonId;
  readonly workspaceId?: WorkspaceId;
}

/** An invitation to be committed, and its secret to be shown once. */
export function newInvitation(
  deps: Pick<Dependencies, 'now' | 'newId' | 'randomBytes'>,
  input: CreateInvitation,
  inviter: Inviter,
): { readonly invitation: Invitation; readonly token: string } {
  const token = newToken(deps.randomBytes);
  const { role, group, days, maxUses } = input;
  const now = deps.now();
  const invitation: Invitation = {
    id: InvitationId.parse(deps.newId()),
    version: 1,
    ...inviter,
    tokenHash: hashToken(token),
    role,
    ...(group !== undefined && { group }),
    createdAt: now,
    expiresAt: now + days * DAY,
    ...(maxUses !== undefined && { maxUses }),
    uses: 0,
  };
  return { invitation, token };
}
