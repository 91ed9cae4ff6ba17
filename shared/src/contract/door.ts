import { z } from 'zod';
import { PersonId, SignInId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { OPENNESS_MODES, ROLES } from '#method/roles.ts';
import { DisplayName } from './displayName.ts';
import { Token } from './http.ts';
import { Language } from './records.ts';

// The door: POST /api/v1/doors looks at a link without using it, POST /api/v1/doors/enter goes in.

export const LookAtDoor = z.strictObject({ token: Token });
export type LookAtDoor = z.infer<typeof LookAtDoor>;

export const DoorView = z.object({
  kind: z.enum(['invitation', 'personal', 'administrator', 'facilitator']),
  workspace: z
    .object({
      title: z.string(),
      occasion: z.string(),
      slug: z.string(),
      organisation: z.string(),
      opennessMode: z.enum(OPENNESS_MODES).optional(),
      isDemo: z.boolean(),
      phase: z.enum(PHASES),
      language: Language,
    })
    .optional(),
  /** Who invites: the first facilitator. */
  inviter: z.object({ displayName: z.string(), organisation: z.string() }).optional(),
  role: z.enum([...ROLES, 'administrator']),
  group: z.enum(GROUPS).optional(),
  /** The groups to choose from when the link names none. */
  groups: z.array(z.enum(GROUPS)),
  /** With a personal link, or when this browser is inside already: who one is. */
  person: z
    .object({ displayName: z.string(), group: z.enum(GROUPS).optional(), signInId: SignInId.optional() })
    .optional(),
});
export type DoorView = z.infer<typeof DoorView>;

export const EnterDoor = z.strictObject({
  token: Token,
  /** Needed with an invitation; with a personal link the name is known. */
  displayName: DisplayName.optional(),
  group: z.enum(GROUPS).optional(),
  /** Take no seat: come in as an observer. */
  readAlong: z.boolean().default(false),
  withHelp: z.boolean().default(false),
  language: Language.default('nl'),
});
export type EnterDoor = z.infer<typeof EnterDoor>;

export const Entered = z.object({
  signInId: SignInId,
  personId: PersonId,
  slug: z.string().optional(),
  /** The secret of the personal link, shown once; absent when one came in by it. */
  wayBack: Token.optional(),
  /** Not inside yet: a facilitator is asked first. */
  waits: z.literal(true).optional(),
});
export type Entered = z.infer<typeof Entered>;

// Who waits asks again: POST /api/v1/doors/waiting

export const AskAtDoor = z.strictObject({ signInId: SignInId });
export type AskAtDoor = z.infer<typeof AskAtDoor>;

export const WaitingView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('refused') }),
  z.object({ state: z.literal('admitted'), entered: Entered }),
]);
export type WaitingView = z.infer<typeof WaitingView>;
