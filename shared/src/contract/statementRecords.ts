import { z } from 'zod';
import { PersonId, StatementId, VoteId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { REACTIONS } from '#method/statements.ts';
import { FromRoom } from './fromRoom.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** One sentence to react to (`method.md` section 14). Whoever hides it says why; its words stay. */
export const Statement = z.object({
  id: StatementId,
  version: Version,
  workspaceId: WorkspaceId,
  author: PersonId,
  /** Of the author, when it was placed. */
  group: z.enum(GROUPS).optional(),
  text: z.string(),
  phase: z.enum(PHASES),
  placedAt: Moment,
  fromRoom: FromRoom.optional(),
  hidden: z.object({ reason: z.string() }).optional(),
  /** Taken back by its author: its words are gone, and so are the reactions. */
  withdrawn: z.literal(true).optional(),
});
export type Statement = z.infer<typeof Statement>;

/** What one person answered to one statement; its id follows from both, so that there is never a second. */
export const Vote = z.object({
  id: VoteId,
  version: Version,
  workspaceId: WorkspaceId,
  statementId: StatementId,
  voter: PersonId,
  /** Of the voter, when they last answered. */
  group: z.enum(GROUPS).optional(),
  /** Without one it was taken back. */
  reaction: z.enum(REACTIONS).optional(),
});
export type Vote = z.infer<typeof Vote>;
