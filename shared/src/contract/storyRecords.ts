import { z } from 'zod';
import { ExperienceId, ParkedId, PersonId, WorkspaceId } from '#ids.ts';
import { SHOWN_AS, TOLD_BY } from '#method/experiences.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { FromRoom } from './fromRoom.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** Where a story stands: it waits for the facilitator, can be read, was hidden with a reason, or was taken back. */
export const ExperienceStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('shown') }),
  /** `wasShown`: others could read it before, so its place is marked. */
  z.object({ state: z.literal('hidden'), reason: z.string(), wasShown: z.boolean() }),
  /** The words are gone from the record; `leavesMark` when texts may rest on it. */
  z.object({ state: z.literal('withdrawn'), leavesMark: z.boolean() }),
]);
export type ExperienceStanding = z.infer<typeof ExperienceStanding>;

/** A story (`method.md` section 3.2). The name comes from the seat of the teller, so that it is right everywhere. */
export const Experience = z.object({
  id: ExperienceId,
  version: Version,
  workspaceId: WorkspaceId,
  teller: PersonId,
  /** Of the teller, when it was told. */
  group: z.enum(GROUPS).optional(),
  situation: z.string(),
  steps: z.string(),
  effect: z.string(),
  feeling: z.string(),
  needed: z.string(),
  toldBy: z.enum(TOLD_BY),
  shownAs: z.enum(SHOWN_AS),
  phase: z.enum(PHASES),
  toldAt: Moment,
  fromRoom: FromRoom.optional(),
  /** The right door at which it came in, if that is how it came here. */
  fromDoor: z.string().optional(),
  standing: ExperienceStanding,
});
export type Experience = z.infer<typeof Experience>;

/**
 * An idea that is kept for later (`method.md` section 2.2); never deleted. Whoever hides it says why. `withdrawn`: a
 * scribe wrote it down and the person it was for took it back, with its words.
 */
export const Parked = z.object({
  id: ParkedId,
  version: Version,
  workspaceId: WorkspaceId,
  author: PersonId,
  /** Of the author, when it was parked. */
  group: z.enum(GROUPS).optional(),
  text: z.string(),
  wouldSolve: z.string(),
  phase: z.enum(PHASES),
  parkedAt: Moment,
  fromRoom: FromRoom.optional(),
  hidden: z.object({ reason: z.string() }).optional(),
  withdrawn: z.literal(true).optional(),
});
export type Parked = z.infer<typeof Parked>;
