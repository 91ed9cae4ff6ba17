import { z } from 'zod';
import { BodyId } from '#ids.ts';
import { DECISION_LEVELS } from '#method/choice.ts';

/** A place that decides or advises, as every table of its organisation knows it (`method.md` section 11). */
export const Body = z.object({
  id: BodyId,
  version: z.int().min(1),
  /** Whose: as `organisationOf` of the workspaces that use it. */
  organisation: z.string(),
  name: z.string(),
  level: z.enum(DECISION_LEVELS),
  /** How often it meets. */
  rhythm: z.string(),
  /** So many days before the meeting the papers are there. */
  submitDays: z.int().min(0).optional(),
  /** Where papers go. */
  papersTo: z.string(),
});
export type Body = z.infer<typeof Body>;
