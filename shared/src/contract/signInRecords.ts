import { z } from 'zod';
import { InvitationId, PersonalLinkId, PersonId, SignInId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { ROLES } from '#method/roles.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);
/** Of a secret that is kept nowhere. */
export const TokenHash = z.string().regex(/^[a-f0-9]{64}$/);

/** A link by which people come in. Without `workspaceId` it makes a facilitator or administrator of the installation. */
export const Invitation = z.object({
  id: InvitationId,
  version: Version,
  workspaceId: WorkspaceId.optional(),
  tokenHash: TokenHash,
  role: z.enum([...ROLES, 'administrator']),
  /** Without a group the person chooses one at the door. */
  group: z.enum(GROUPS).optional(),
  createdBy: PersonId.optional(),
  createdAt: Moment,
  expiresAt: Moment,
  maxUses: z.int().min(1).optional(),
  uses: z.int().min(0),
  withdrawnAt: Moment.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

/** The way back of one person to one workspace, on any device, until the workspace closes. */
export const PersonalLink = z.object({
  id: PersonalLinkId,
  version: Version,
  workspaceId: WorkspaceId,
  personId: PersonId,
  tokenHash: TokenHash,
  createdAt: Moment,
  withdrawnAt: Moment.optional(),
});
export type PersonalLink = z.infer<typeof PersonalLink>;

export const SignIn = z.object({
  id: SignInId,
  version: Version,
  personId: PersonId,
  tokenHash: TokenHash,
  /** Browser and system in words, to recognise one's own device by; never a full user agent. */
  device: z.string(),
  createdAt: Moment,
  lastSeenAt: Moment,
  endedAt: Moment.optional(),
});
export type SignIn = z.infer<typeof SignIn>;
