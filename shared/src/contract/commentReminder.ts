import { z } from 'zod';
import { SpokenAs } from './publication.ts';

// Who has not commented yet: GET and POST /api/v1/workspaces/:workspaceId/comment-reminder

export const CommentReminder = z.object({
  /** The announced last day; without one there is nothing to remind of. */
  lastDay: z.iso.date().optional(),
  /** People who may comment and did not, by group; never a name. */
  silent: z.array(z.object({ by: SpokenAs, people: z.int() })),
  isSentToday: z.boolean(),
});
export type CommentReminder = z.infer<typeof CommentReminder>;
