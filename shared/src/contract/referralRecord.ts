import { z } from 'zod';
import { ExperienceId, PersonId, ReferralId, WorkspaceId } from '#ids.ts';
import { ReferralCourse } from '#method/referralCourse.ts';

const Version = z.int().min(1);

/** Where a question came in: on the page itself, or written down by somebody who was asked. */
export const CHANNELS = ['online', 'desk', 'phone', 'neighbourhood'] as const;

/** What somebody at a table wrote and a keeper of its door may send on. */
export const SOURCE_KINDS = [
  'comment',
  'statement',
  'parked',
  'experience',
  'perspective',
  'question',
] as const;

/** Where people from outside ask a question without an account: one for each workspace that wants it. */
export const RightDoor = z.object({
  /** That of the workspace. */
  id: WorkspaceId,
  version: Version,
  workspaceId: WorkspaceId,
  /** In the address of the page; public, and told by nobody who is asked. */
  key: z.string(),
  /** Whose door it is, for those who ask and for other doors. */
  name: z.string(),
  isOpen: z.boolean(),
  /** Who takes up what comes in. */
  keeper: PersonId,
});
export type RightDoor = z.infer<typeof RightDoor>;

/** A question of somebody outside, on its way to the right door (`method.md` section 10). */
export const Referral = z.object({
  id: ReferralId,
  version: Version,
  /** Of whoever owns it. */
  workspaceId: WorkspaceId,
  /** The table that reads along: it is asked to take over, or helps together with the owner. */
  askedOf: WorkspaceId.optional(),
  /** Of the secret link by which the sender comes back. */
  tokenHash: z.string().regex(/^[a-f0-9]{64}$/),
  /** Of the link by which an organisation elsewhere reads it and answers, as long as it is asked or helps. */
  outsideHash: z
    .string()
    .regex(/^[a-f0-9]{64}$/)
    .optional(),
  /** Where it came in. */
  door: z.string(),
  channel: z.enum([...CHANNELS, 'table']),
  /** The table at which somebody wrote it. */
  sourceTable: WorkspaceId.optional(),
  /** What it was at the table where somebody wrote it: the author is the sender, and hears every step. */
  source: z.object({ kind: z.enum(SOURCE_KINDS), id: z.string(), author: PersonId }).optional(),
  language: z.enum(['nl', 'en']),
  story: z.string(),
  wants: z.string(),
  alreadyTried: z.string(),
  helpWithReading: z.boolean(),
  /** Without a name, it may be a story at a table. */
  mayBeStory: z.boolean().default(false),
  /** What it is about, in a word of whoever keeps the door. */
  theme: z.string().optional(),
  /** The story that it became. */
  experienceId: ExperienceId.optional(),
  course: ReferralCourse,
  feedback: z.object({ helped: z.boolean(), timesTold: z.int().min(0) }).optional(),
});
export type Referral = z.infer<typeof Referral>;
