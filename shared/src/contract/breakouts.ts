import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { Stage } from '#method/sessionStages.ts';

// Breakouts: POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/breakouts and .../breakouts/return

const minutes = z.int().min(1).max(120).optional();

/** By chance, mixed, in groups of about so many; by hand; or the next of alone, pairs, fours and all (`method.md` 13.1). */
export const MakeBreakouts = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mixed'), size: z.int().min(1).max(50), minutes }),
  z.strictObject({
    kind: z.literal('byHand'),
    groups: z.array(z.array(PersonId).min(1)).min(1).max(100),
    minutes,
  }),
  z.strictObject({
    kind: z.literal('stage'),
    to: Stage,
    /** The one that whoever asks saw, so that two who press at once skip none. */
    seen: Stage.nullable(),
  }),
]);
export type MakeBreakouts = z.infer<typeof MakeBreakouts>;
