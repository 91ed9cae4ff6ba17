import { AppError } from '@opgave/shared/contract/errors';
import type { CreateInvitation, NewInvitation } from '@opgave/shared/contract/invitations';
import type { Person } from '@opgave/shared/contract/records';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import { installationActor, NOWHERE } from '../installation.ts';
import { invitationView } from './invitationView.ts';
import { newInvitation } from './newInvitation.ts';

/** A link by which somebody may make workspaces on this installation; used once unless said otherwise. */
export async function inviteFacilitator(
  deps: Dependencies,
  person: Person,
  input: Pick<CreateInvitation, 'days' | 'maxUses'>,
): Promise<NewInvitation> {
  if (!can(installationActor(person), 'facilitator.appoint', NOWHERE)) {
    throw new AppError('not-allowed', { action: 'facilitator.appoint' });
  }
  const wish: CreateInvitation = { role: 'facilitator', days: input.days, maxUses: input.maxUses ?? 1 };
  const { invitation, token } = newInvitation(deps, wish, { createdBy: person.id });
  await deps.storage.records.commit(
    [{ kind: 'invitation', value: invitation }],
    [
      {
        at: deps.now(),
        actor: person.id,
        action: 'invitation.created',
        object: `invitation:${invitation.id}`,
        result: 'done',
        details: { role: 'facilitator', days: input.days },
      },
    ],
  );
  return { ...invitationView(invitation, deps.now()), token };
}
