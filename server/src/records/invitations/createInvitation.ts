import { AppError } from '@opgave/shared/contract/errors';
import type { CreateInvitation, NewInvitation } from '@opgave/shared/contract/invitations';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireOpen } from '#identity/links.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { invitationView } from './invitationView.ts';
import { newInvitation } from './newInvitation.ts';

export interface Inviting {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: CreateInvitation;
}

/** A link by which people take a seat; role and group are set here, or the group is chosen at the door. */
export async function createInvitation(deps: Dependencies, inviting: Inviting): Promise<NewInvitation> {
  const { workspaceId, personId, input } = inviting;
  const member = await requireMember(deps, workspaceId, personId);
  requireMayInvite(member, input);
  requireOpen(member.workspace);

  const { invitation, token } = newInvitation(deps, input, { createdBy: personId, workspaceId });
  const details = {
    role: input.role,
    ...(input.group !== undefined && { group: input.group }),
    days: input.days,
  };
  const object = `invitation:${invitation.id}`;
  await deps.storage.records.commit(
    [{ kind: 'invitation', value: invitation }],
    [decision(deps, member, { action: 'invitation.created', object, details })],
  );
  return { ...invitationView(invitation, deps.now()), token };
}

/** Only who holds the role of facilitator may give it away, by a link too. */
function requireMayInvite(member: Member, { role, group }: CreateInvitation): void {
  requireAllowed(member, 'seats.write');
  if (role === 'facilitator') requireAllowed(member, 'facilitator.share');
  const takesGroup = role === 'participant' || role === 'commenter';
  if (group !== undefined && !takesGroup) {
    throw new AppError('invalid-input', { errors: [{ path: 'group', message: 'not-for-this-role' }] });
  }
}
