import { z } from 'zod';
import { PersonId, PerspectiveId } from '#ids.ts';
import { GROUPS, LENSES, SIDES } from '#method/groups.ts';
import { PERSPECTIVE_ROOTS } from '#method/perspectiveQuestions.ts';
import { VALUES } from '#method/valuesCheck.ts';

const Version = z.int().min(1);
const Group = z.enum(GROUPS);
const Side = z.enum(SIDES);
const Root = z.enum(PERSPECTIVE_ROOTS);

// GET /api/v1/workspaces/:workspaceId/perspectives, POST .../perspectives/mine, PATCH .../perspectives/mine,
// POST .../perspectives/mine/submit, /reopen and /withdraw, POST .../perspectives/reveal

/** What goes with the words: the value that weighs most, and in whose name they are. */
export const ChangePerspective = z.strictObject({
  version: Version,
  valueKey: z.enum(VALUES).optional(),
  isOfficialPosition: z.boolean().optional(),
});
export type ChangePerspective = z.infer<typeof ChangePerspective>;

export const RevealPerspectives = z.strictObject({
  /** How many were ready when the facilitator decided; with fewer than that the picture has changed. */
  ready: z.int().min(1),
});
export type RevealPerspectives = z.infer<typeof RevealPerspectives>;

/** One answer in words; what is empty is left out. */
const Answer = z.object({ root: Root, text: z.string() });

/** One's own, in whatever state; the words are in the document. */
export const OwnPerspectiveView = z.object({
  id: PerspectiveId,
  version: Version,
  document: z.string(),
  group: Group,
  side: Side,
  state: z.enum(['draft', 'submitted', 'withdrawn']),
  /** Nobody can read it yet, so it may still be taken up again. */
  mayReopen: z.boolean(),
  mayWithdraw: z.boolean(),
  valueKey: z.enum(VALUES).optional(),
  isOfficialPosition: z.boolean(),
  answers: z.array(Answer),
});
export type OwnPerspectiveView = z.infer<typeof OwnPerspectiveView>;

/** Why somebody who could have one cannot begin yet: first an experience has to be told (`EXP_FIRST`). */
export const StartView = z.object({ group: Group, side: Side, why: z.literal('EXP_FIRST').optional() });
export type StartView = z.infer<typeof StartView>;

export const PerspectiveCardView = z.object({
  id: PerspectiveId,
  personId: PersonId,
  name: z.string(),
  group: Group,
  side: Side,
  lens: z.enum(LENSES).optional(),
  isMine: z.boolean(),
  /** Taken back: then it has no words. */
  isWithdrawn: z.boolean(),
  isOfficialPosition: z.boolean(),
  valueKey: z.enum(VALUES).optional(),
  answers: z.array(Answer),
});
export type PerspectiveCardView = z.infer<typeof PerspectiveCardView>;

/** What the facilitator knows before the cards are turned: how many are ready, and no more than that. */
export const RevealView = z.object({
  ready: z.array(z.object({ group: Group, seats: z.int().min(0), ready: z.int().min(0) })),
  why: z.enum(['ALREADY_REVEALED', 'NOTHING_SUBMITTED']).optional(),
});
export type RevealView = z.infer<typeof RevealView>;

export const PerspectivesView = z.object({
  /** The cards lie open for this person. */
  isOpen: z.boolean(),
  /** The cards lie open, but whoever came later first gives the own view. */
  mustSubmitFirst: z.boolean(),
  revealedAt: z.iso.datetime().optional(),
  /** Groups with seats, those from outside first. */
  groups: z.array(z.object({ group: Group, side: Side })),
  mine: OwnPerspectiveView.optional(),
  /** Present for whoever may write one and has none. */
  start: StartView.optional(),
  /** Only to whoever may turn the cards. */
  reveal: RevealView.optional(),
  cards: z.array(PerspectiveCardView),
});
export type PerspectivesView = z.infer<typeof PerspectivesView>;
