import { z } from 'zod';
import { AssumptionId, OptionId, PersonId, WorkspaceId } from '#ids.ts';
import { FINDINGS } from '#method/assumptions.ts';
import { PHASES } from '#method/phases.ts';

/** Milliseconds since 1970, by the server's clock. */
const Moment = z.int().min(0);

/** Something that a table takes for granted, with who looks after it and when (`field.md` capability 21). */
export const Assumption = z.object({
  id: AssumptionId,
  version: z.int().min(1),
  workspaceId: WorkspaceId,
  author: PersonId,
  madeAt: Moment,
  /** When its words or its day were last written anew; of a record of before this was kept that is missing. */
  saidAt: Moment.optional(),
  phase: z.enum(PHASES),
  text: z.string(),
  owner: PersonId,
  reviewOn: z.iso.date(),
  /** What was found out, the oldest first; all of it is kept. */
  found: z.array(
    z.object({
      ...{ finding: z.enum(FINDINGS), evidence: z.string(), by: PersonId, at: Moment },
      /** The day on which somebody would look again until then. */
      reviewOnBefore: z.iso.date().optional(),
    }),
  ),
  /** The options that rest on it; sentences do so by their source links. */
  options: z.array(OptionId),
  /** Whether the choice rests on it. */
  choice: z.boolean(),
  /** Somebody who writes here took it away; what rested on it shows that it is gone. */
  removed: z.object({ by: PersonId, at: Moment }).optional(),
});
export type Assumption = z.infer<typeof Assumption>;
