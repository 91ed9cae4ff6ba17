import { z } from 'zod';
import { StatementId } from '#ids.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { isOneSentence, MAX_STATEMENT_LENGTH, REACTIONS, STATEMENT_LABELS } from '#method/statements.ts';
import { ForSomeone, FromRoomView } from './fromRoom.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

const MIN_STATEMENT_LENGTH = 3;
const Count = z.int().min(0);
const tally = { agree: Count, disagree: Count, pass: Count };

// Statements: GET and POST /api/v1/workspaces/:workspaceId/statements,
// POST .../statements/:statementId/hide, /show, /withdraw and /confirm.
// Reactions: POST .../statements/:statementId/vote

/** One sentence; more than one answers 422 with the message `one-sentence`. */
export const PlaceStatement = z.strictObject({
  text: line(MAX_STATEMENT_LENGTH, MIN_STATEMENT_LENGTH).refine(isOneSentence, 'one-sentence'),
  /** A scribe writes it down for someone in the room. */
  for: ForSomeone.optional(),
});
export type PlaceStatement = z.infer<typeof PlaceStatement>;

export const HideStatement = z.strictObject({
  version: z.int().min(1),
  reason: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type HideStatement = z.infer<typeof HideStatement>;

export const CastVote = z.strictObject({
  /** Of one's own reaction as it was seen; 0 when there was none. */
  version: z.int().min(0),
  /** Null takes it back. */
  reaction: z.enum(REACTIONS).nullable(),
});
export type CastVote = z.infer<typeof CastVote>;

/** The numbers of a group, or of the small groups of one side together (`ruleOfTheHouse`). */
export const Figure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), group: z.enum(GROUPS), ...tally }),
  z.object({ kind: z.literal('side'), side: z.enum(SIDES), groups: z.array(z.enum(GROUPS)), ...tally }),
]);
export type Figure = z.infer<typeof Figure>;

export const StatementView = z.object({
  id: StatementId,
  version: z.int().min(1),
  text: z.string(),
  by: z.object({ name: z.string(), group: z.enum(GROUPS).optional() }),
  isMine: z.boolean(),
  phase: z.enum(PHASES),
  placedAt: z.iso.datetime(),
  fromRoom: FromRoomView.optional(),
  /** Why it was hidden; only to the facilitator and whoever placed it. */
  hidden: z.object({ reason: z.string() }).optional(),
  /** One's own reaction, and nobody else's. */
  mine: z.object({ version: z.int().min(0), reaction: z.enum(REACTIONS).optional() }),
  figures: z.array(Figure),
  /** Of everyone, also of whoever has no group. */
  total: z.object(tally),
  /** Four decimals; absent as long as no group reacted. */
  shared: z.number().optional(),
  difference: z.number(),
  labels: z.array(z.enum(STATEMENT_LABELS)),
});
export type StatementView = z.infer<typeof StatementView>;
/** The oldest first. */
export const StatementsView = z.array(StatementView);
