import { z } from 'zod';
import { InvitationId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { ROLES } from '#method/roles.ts';
import { Token } from './http.ts';
import { LIMITS } from './limits.ts';

// Invitations: GET and POST /api/v1/workspaces/:workspaceId/invitations, DELETE .../invitations/:invitationId
// Administrator: POST /api/v1/facilitator-invitations

export const CreateInvitation = z.strictObject({
  role: z.enum(ROLES),
  group: z.enum(GROUPS).optional(),
  days: z.int().min(1).max(90).default(LIMITS.invitationDays),
  maxUses: z.int().min(1).max(500).optional(),
});
export type CreateInvitation = z.infer<typeof CreateInvitation>;

export const InvitationView = z.object({
  id: InvitationId,
  role: z.enum([...ROLES, 'administrator']),
  group: z.enum(GROUPS).optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  uses: z.int(),
  maxUses: z.int().optional(),
  state: z.enum(['open', 'expired', 'used-up', 'withdrawn']),
});
export type InvitationView = z.infer<typeof InvitationView>;
export const InvitationsView = z.array(InvitationView);

/** The secret is shown once, here. */
export const NewInvitation = InvitationView.extend({ token: Token });
export type NewInvitation = z.infer<typeof NewInvitation>;
