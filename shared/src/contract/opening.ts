import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { OPENING_ANSWERS } from '#method/opening.ts';
import { OPENNESS_MODES } from '#method/roles.ts';

// A table that becomes more open: POST /api/v1/workspaces/:workspaceId/opening and POST .../opening/answer

const Moment = z.int().min(0);
const Mode = z.enum(OPENNESS_MODES);
const Version = z.int().min(1);

/** As it is kept with the table: who was asked, and what each said. */
export const Opening = z.object({
  before: Mode,
  to: Mode,
  askedAt: Moment,
  lastDay: z.iso.date(),
  asked: z.array(PersonId),
  answers: z.array(z.object({ personId: PersonId, answer: z.enum(OPENING_ANSWERS), at: Moment })),
  settledAt: Moment.optional(),
  withheld: z.array(PersonId).optional(),
});
export type Opening = z.infer<typeof Opening>;

export const AskOpening = z.strictObject({ version: Version, to: Mode, lastDay: z.iso.date() });
export type AskOpening = z.infer<typeof AskOpening>;

export const AnswerOpening = z.strictObject({ version: Version, answer: z.enum(OPENING_ANSWERS) });
export type AnswerOpening = z.infer<typeof AnswerOpening>;

/** Everyone knows of it; who said what is known to nobody else. */
export const OpeningView = z.object({
  to: Mode,
  lastDay: z.iso.date(),
  isSettled: z.boolean(),
  /** To whoever was asked: what they said, if anything. */
  mine: z.enum(['asked', ...OPENING_ANSWERS]).optional(),
  /** To whoever asked: how many were, and how many answered. */
  counts: z.object({ asked: z.int(), answered: z.int() }).optional(),
});
export type OpeningView = z.infer<typeof OpeningView>;
