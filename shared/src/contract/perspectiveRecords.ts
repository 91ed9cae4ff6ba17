import { z } from 'zod';
import { PersonId, PerspectiveId, TensionId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PERSPECTIVE_ROOTS } from '#method/perspectiveQuestions.ts';
import { PHASES } from '#method/phases.ts';
import { VALUES } from '#method/valuesCheck.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** Where a perspective stands: written in silence, handed in, or taken back by its author. */
export const PerspectiveStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft') }),
  z.object({ state: z.literal('submitted'), at: Moment }),
  z.object({ state: z.literal('withdrawn'), at: Moment }),
]);
export type PerspectiveStanding = z.infer<typeof PerspectiveStanding>;

/**
 * How one person sees it (`method.md` section 3). Its words are in the document `perspective/<person>`; its id follows
 * from workspace and person, so that there is never a second.
 */
export const Perspective = z.object({
  id: PerspectiveId,
  version: Version,
  workspaceId: WorkspaceId,
  author: PersonId,
  /** Of the author, when it was handed in. */
  group: z.enum(GROUPS),
  /** The value that weighs most. */
  valueKey: z.enum(VALUES).optional(),
  isOfficialPosition: z.boolean(),
  startedAt: Moment,
  standing: PerspectiveStanding,
});
export type Perspective = z.infer<typeof Perspective>;

/** The moment at which all cards of a workspace were turned; its id is the workspace's, so that it is done once. */
export const PerspectiveReveal = z.object({
  id: WorkspaceId,
  version: Version,
  workspaceId: WorkspaceId,
  revealedAt: Moment,
  by: PersonId,
});
export type PerspectiveReveal = z.infer<typeof PerspectiveReveal>;

/** One end of a difference: an answer in a perspective, or words of it, and the value that weighs there. */
export const TensionSide = z.object({
  perspective: PerspectiveId,
  root: z.enum(PERSPECTIVE_ROOTS),
  /** Words of the answer; without them the whole answer is meant. */
  quote: z.string().optional(),
  value: z.enum(VALUES),
});
export type TensionSide = z.infer<typeof TensionSide>;

/** Two answers of different people that do not go together, with both values named. */
export const Tension = z.object({
  id: TensionId,
  version: Version,
  workspaceId: WorkspaceId,
  author: PersonId,
  one: TensionSide,
  other: TensionSide,
  phase: z.enum(PHASES),
  linkedAt: Moment,
  /** Left out as long as it is open. */
  settled: z.object({ by: PersonId, at: Moment, how: z.string() }).optional(),
  /** When it was put in the section `differences` of the text. */
  placed: z.object({ by: PersonId, at: Moment }).optional(),
  withdrawnAt: Moment.optional(),
});
export type Tension = z.infer<typeof Tension>;
