import { z } from 'zod';
import { GROUPS } from '#method/groups.ts';

// Absent voices: GET /api/v1/workspaces/:workspaceId/absent

/** The groups that are affected and were not heard, in the order of the groups. */
export const AbsentView = z.object({ groups: z.array(z.enum(GROUPS)) });
export type AbsentView = z.infer<typeof AbsentView>;
