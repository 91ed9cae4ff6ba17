import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';

// Who is at the step of now: POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/place, GET .../sessions/:sessionId/away

/** Whether one is where everyone was brought with this call; where else one is, is not told. */
export const TellPlace = z.strictObject({ call: z.int().min(0), isThere: z.boolean() });
export type TellPlace = z.infer<typeof TellPlace>;

/** Who takes part, is connected, and is not at the step of now. */
export const AwayView = z.array(
  z.object({ personId: PersonId, name: z.string(), group: z.enum(GROUPS).optional() }),
);
export type AwayView = z.infer<typeof AwayView>;
