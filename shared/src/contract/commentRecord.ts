import { z } from 'zod';
import { CommentId, PersonId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { ROLES } from '#method/roles.ts';
import { CommentPlace, OutcomePlace, QuotedPassage } from './place.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** Whether others can read a comment; the words of one that was withdrawn are gone from the record. */
const CommentStanding = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown') }),
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('hidden'), reason: z.string() }),
  z.object({ state: z.literal('withdrawn') }),
]);

const settledBy = { by: PersonId, at: Moment };

/** What was done with a comment: the place and the sentence that took it up, or the reason why none did. */
const CommentSettlement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('takenUp'),
    place: OutcomePlace,
    sentence: z.string(),
    /** Where that sentence stands in the text, as long as words are written together there. */
    passage: QuotedPassage.optional(),
    /** The change of the text, as long as it is on its way there. */
    update: z.base64().optional(),
    ...settledBy,
  }),
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
  /** The words of the section that it is about; without any it is about the whole. */
  passage: QuotedPassage.optional(),
  /** The words of one of the texts of a card; gone when the card was taken back. */
  words: z
    .object({
      part: z.string(),
      quote: z.string(),
      /** The how manieth place of so many at which the same words stood. */
      place: z.int().min(0),
      places: z.int().min(0),
      isAsSeen: z.literal(true).optional(),
    })
    .optional(),
  /** The words to put in their place; the text of the comment says why. */
  suggestion: z.object({ words: z.string() }).optional(),
  text: z.string(),
  phase: z.enum(PHASES),
  placedAt: Moment,
  /** Who is named in it and may read it; a group stands for the people it had then. */
  mentions: z.array(PersonId).optional(),
  /** When its author last wrote it anew. */
  editedAt: Moment.optional(),
  /** The words as they were before, with when they were written, the oldest first: minutes may hold them. No view shows them. */
  earlier: z.array(z.object({ text: z.string(), at: Moment })).optional(),
  standing: CommentStanding,
  /** When a facilitator last let it through or brought it back; what was public before then did not hold it. */
  shownSince: Moment.optional(),
  /** Laid aside: it stays to be read, and marks no words any more. */
  resolved: z.object({ by: PersonId, at: Moment }).optional(),
  outcome: CommentSettlement.optional(),
  /** The suggested words are on their way into the text; a server that stopped meanwhile goes on with them. */
  entering: z.literal('text').optional(),
});
export type Comment = z.infer<typeof Comment>;
