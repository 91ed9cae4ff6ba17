import { z } from 'zod';
import { ExperienceId, ParkedId } from '#ids.ts';
import { missingInExperience, SHOWN_AS, TOLD_BY } from '#method/experiences.ts';
import { GROUPS } from '#method/groups.ts';
import { MIN_WOULD_SOLVE } from '#method/parked.ts';
import { PHASES } from '#method/phases.ts';
import { ForSomeone, FromRoomView } from './fromRoom.ts';
import { LIMITS } from './limits.ts';
import { text } from './text.ts';

const Version = z.int().min(1);
const Words = text(LIMITS.textLength);
const Group = z.enum(GROUPS).optional();

// Experiences: GET and POST /api/v1/workspaces/:workspaceId/experiences, PATCH .../experiences/:experienceId,
// POST .../experiences/:experienceId/show, /hide, /withdraw and /confirm

const fields = {
  situation: Words,
  steps: Words,
  effect: Words,
  feeling: Words.default(''),
  needed: Words.default(''),
  toldBy: z.enum(TOLD_BY),
  shownAs: z.enum(SHOWN_AS),
  permission: z.boolean(),
  personKnows: z.boolean().default(false),
};

/** `for`: a scribe writes it down for someone in the room. */
export const TellExperience = z
  .strictObject({ ...fields, for: ForSomeone.optional() })
  .superRefine(nameMissing);
export type TellExperience = z.infer<typeof TellExperience>;

export const ChangeExperience = z.strictObject({ version: Version, ...fields }).superRefine(nameMissing);
export type ChangeExperience = z.infer<typeof ChangeExperience>;

/** Everything that is missing at once, each by the name of its field. */
function nameMissing(draft: Parameters<typeof missingInExperience>[0], context: z.RefinementCtx): void {
  for (const field of missingInExperience(draft)) {
    context.addIssue({ code: 'custom', path: [field], message: 'missing' });
  }
}

export const HideExperience = z.strictObject({
  version: Version,
  reason: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type HideExperience = z.infer<typeof HideExperience>;

/** The name as its teller wished it; without one the group speaks. */
const Teller = z.object({ name: z.string().optional(), group: Group });

const ToldExperience = z.object({
  kind: z.literal('told'),
  id: ExperienceId,
  version: Version,
  teller: Teller,
  isMine: z.boolean(),
  situation: z.string(),
  steps: z.string(),
  effect: z.string(),
  feeling: z.string(),
  needed: z.string(),
  toldBy: z.enum(TOLD_BY),
  /** Only to its teller, who may want to change it. */
  shownAs: z.enum(SHOWN_AS).optional(),
  phase: z.enum(PHASES),
  toldAt: z.iso.datetime(),
  fromRoom: FromRoomView.optional(),
  /** The right door at which it came in. */
  fromDoor: z.string().optional(),
  /** `waiting` and `hidden` only to its teller and the facilitator. */
  state: z.enum(['waiting', 'shown', 'hidden']),
  /** Why it was hidden. */
  reason: z.string().optional(),
});
export type ToldExperience = z.infer<typeof ToldExperience>;

/** A place where a story was: no words, no teller. */
const ExperienceMark = z.object({
  kind: z.literal('mark'),
  id: ExperienceId,
  why: z.enum(['withdrawn', 'hidden']),
  toldAt: z.iso.datetime(),
});
export type ExperienceMark = z.infer<typeof ExperienceMark>;

export const ExperienceView = z.discriminatedUnion('kind', [ToldExperience, ExperienceMark]);
export type ExperienceView = z.infer<typeof ExperienceView>;
export const ExperiencesView = z.array(ExperienceView);

// Parked ideas: GET and POST /api/v1/workspaces/:workspaceId/parked,
// POST .../parked/:parkedId/hide, /show, /confirm and /withdraw

export const ParkIdea = z.strictObject({
  text: text(LIMITS.textLength).pipe(z.string().min(1)),
  wouldSolve: text(LIMITS.textLength).pipe(z.string().min(MIN_WOULD_SOLVE)),
  for: ForSomeone.optional(),
});
export type ParkIdea = z.infer<typeof ParkIdea>;

export const HideParked = z.strictObject({
  version: Version,
  reason: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type HideParked = z.infer<typeof HideParked>;

export const ParkedView = z.object({
  id: ParkedId,
  version: Version,
  text: z.string(),
  wouldSolve: z.string(),
  by: z.object({ name: z.string(), group: Group }),
  phase: z.enum(PHASES),
  parkedAt: z.iso.datetime(),
  isMine: z.boolean(),
  fromRoom: FromRoomView.optional(),
  /** Why it was hidden; only to the facilitator and whoever parked it. */
  hidden: z.object({ reason: z.string() }).optional(),
});
export type ParkedView = z.infer<typeof ParkedView>;
export const ParkedViews = z.array(ParkedView);
