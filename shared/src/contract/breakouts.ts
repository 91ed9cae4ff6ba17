import { z } from 'zod';
import { PersonId } from '#ids.ts';

// Breakouts: POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/breakouts and .../breakouts/return

const minutes = z.int().min(1).max(120).optional();

/** By chance, mixed, in groups of about so many; or by hand. */
export const MakeBreakouts = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mixed'), size: z.int().min(1).max(50), minutes }),
  z.strictObject({
    kind: z.literal('byHand'),
    groups: z.array(z.array(PersonId).min(1)).min(1).max(100),
    minutes,
  }),
]);
export type MakeBreakouts = z.infer<typeof MakeBreakouts>;
