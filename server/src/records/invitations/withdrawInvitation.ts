import { AppError } from '@opgave/shared/contract/errors';
import type { InvitationId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';

export interface Withdrawal {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly invitationId: InvitationId;
}

/** The link stops working at once, also while people are coming in by it; who is inside stays. */
export async function withdrawInvitation(deps: Dependencies, withdrawal: Withdrawal): Promise<void> {
  const { workspaceId, personId, invitationId } = withdrawal;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'seats.write');
  await retryWhenStale(async () => {
    const invitation = await deps.storage.records.get('invitation', invitationId);
    if (!invitation || invitation.workspaceId !== workspaceId) throw new AppError('not-found');
    if (invitation.withdrawnAt !== undefined) return;
    const value = { ...invitation, version: invitation.version + 1, withdrawnAt: deps.now() };
    const object = `invitation:${invitationId}`;
    await deps.storage.records.commit(
      [{ kind: 'invitation', value }],
      [
        decision(deps, member, {
          action: 'invitation.withdrawn',
          object,
          details: { role: invitation.role },
        }),
      ],
    );
  });
}
