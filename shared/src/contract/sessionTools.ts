import { z } from 'zod';
import { SwitchSentenceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { DOTS, DotRound } from '#method/sessionDots.ts';
import { Estimate, SizingRound } from '#method/sessionSizing.ts';
import { SWITCH, SwitchMark, SwitchRound } from '#method/sessionSwitch.ts';
import { ShownSwitchSentence } from './sessionRecord.ts';
import { line } from './text.ts';

// Dots: POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/dots/mine and .../dots/close

export const PutDots = z.strictObject({
  /** Which time: the number of the round that was seen. */
  round: DotRound.shape.number,
  given: z.array(z.int().min(0).max(DOTS.onOne.max)).max(DOTS.items.max),
});
export type PutDots = z.infer<typeof PutDots>;

/** Shows what everyone put, or lets go of it unseen. */
export const CloseDots = z.strictObject({ round: DotRound.shape.number, isShown: z.boolean() });
export type CloseDots = z.infer<typeof CloseDots>;

// Estimates: POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/sizing/mine and .../sizing/close

export const GiveEstimate = z.strictObject({ round: SizingRound.shape.number, estimate: Estimate });
export type GiveEstimate = z.infer<typeof GiveEstimate>;

/** Shows what every group gave, or lets go of it unseen. */
export const CloseSizing = z.strictObject({ round: SizingRound.shape.number, isShown: z.boolean() });
export type CloseSizing = z.infer<typeof CloseSizing>;

// Perspective switch: GET /api/v1/workspaces/:workspaceId/sessions/:sessionId/switch, and POST .../switch/sentences,
// .../switch/marks and .../switch/close

/** In place of what one wrote before in the name of that group. */
export const WriteForGroup = z.strictObject({
  round: SwitchRound.shape.number,
  about: z.enum(GROUPS),
  text: line(SWITCH.sentence),
});
export type WriteForGroup = z.infer<typeof WriteForGroup>;

export const MarkSentence = z.strictObject({
  round: SwitchRound.shape.number,
  sentence: SwitchSentenceId,
  mark: SwitchMark,
});
export type MarkSentence = z.infer<typeof MarkSentence>;

/** Shows how well groups understood each other, or lets go of all of it unseen. */
export const CloseSwitch = z.strictObject({ round: SwitchRound.shape.number, isShown: z.boolean() });
export type CloseSwitch = z.infer<typeof CloseSwitch>;

export const SwitchView = z.object({
  /** Others know whose it is: one is the only one of the own group. */
  isOnlyOne: z.boolean(),
  /** In whose name one may write. */
  others: z.array(z.enum(GROUPS)),
  mine: z.array(z.object({ about: z.enum(GROUPS), text: z.string() })),
  /** What others wrote in the name of one's own group, once it is given out; whose it is, is not told. */
  toMark: z.array(z.object({ id: SwitchSentenceId, text: z.string(), mark: SwitchMark.optional() })),
  /** Only for who leads: how much there is, and nothing of what. */
  counts: z.object({ people: z.int(), sentences: z.int(), marks: z.int() }).optional(),
  /** What came of each time, by the number of its round. */
  shown: z.array(z.object({ number: z.int(), sentences: z.array(ShownSwitchSentence) })),
});
export type SwitchView = z.infer<typeof SwitchView>;
