import { z } from 'zod';
import { HarmAnswerId, PersonId, ScoreId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { ValueKey } from '#method/ownValues.ts';
import { PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { SCORES, VALUE_VERSIONS } from '#method/valuesCheck.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** How one person weighed one value; its id follows from both, so that there is never a second. */
export const ValueScore = z.object({
  id: ScoreId,
  version: Version,
  workspaceId: WorkspaceId,
  /** What others know it by; it says nothing about who gave it. */
  publicId: ScoreId,
  personId: PersonId,
  /** Of the person, when they last weighed. */
  group: z.enum(GROUPS).optional(),
  check: z.enum(VALUE_VERSIONS),
  value: ValueKey,
  score: z.literal(SCORES),
  reason: z.string(),
  forWhom: z.string().optional(),
  weighedAt: Moment,
});
export type ValueScore = z.infer<typeof ValueScore>;

const SECTION_KEYS = PROBLEM_SECTIONS.map(({ key }) => key);

/** An answer to serious harm (`VALUE_HARM`): words about that score, or the section that now names it. */
export const HarmAnswer = z.object({
  id: HarmAnswerId,
  version: Version,
  workspaceId: WorkspaceId,
  score: ScoreId,
  by: PersonId,
  /** Of the person, when they answered. */
  group: z.enum(GROUPS).optional(),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('comment'), text: z.string() }),
    z.object({ kind: z.literal('textChange'), section: z.enum(SECTION_KEYS) }),
  ]),
  answeredAt: Moment,
});
export type HarmAnswer = z.infer<typeof HarmAnswer>;
