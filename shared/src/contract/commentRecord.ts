import { z } from 'zod';
import { CommentId, PersonId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { ROLES } from '#method/roles.ts';
import { CommentPlace, SectionPlace } from './place.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** Whether others can read a comment; the words of one that was withdrawn are gone from the record. */
const CommentStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown') }),
  z.object({ state: z.literal('hidden'), reason: z.string() }),
  z.object({ state: z.literal('withdrawn') }),
]);

const settledBy = { by: PersonId, at: Moment };

/** What was done with a comment: the place and the sentence that took it up, or the reason why none did. */
const CommentSettlement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('takenUp'), place: SectionPlace, sentence: z.string(), ...settledBy }),
  z.object({ kind: z.literal('notTakenUp'), reason: z.string(), ...settledBy }),
]);

/** What somebody says about a text, or in answer to that (`method.md` section 1.1). */
export const Comment = z.object({
  id: CommentId,
  version: Version,
  workspaceId: WorkspaceId,
  author: PersonId,
  /** Of the author, when it was placed: an answer stays an answer of the sponsor. */
  role: z.enum(ROLES),
  group: z.enum(GROUPS).optional(),
  on: CommentPlace,
  text: z.string(),
  phase: z.enum(PHASES),
  placedAt: Moment,
  standing: CommentStanding,
  outcome: CommentSettlement.optional(),
});
export type Comment = z.infer<typeof Comment>;
