import { z } from 'zod';
import { PerspectiveId, TensionId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PERSPECTIVE_ROOTS } from '#method/perspectiveQuestions.ts';
import { VALUES } from '#method/valuesCheck.ts';
import { LIMITS } from './limits.ts';
import { text } from './text.ts';

const Version = z.int().min(1);
const Words = text(LIMITS.textLength).pipe(z.string().min(1));

// GET and POST /api/v1/workspaces/:workspaceId/tensions, POST .../tensions/:tensionId/settle, /open, /place and /withdraw

const side = {
  perspective: PerspectiveId,
  root: z.enum(PERSPECTIVE_ROOTS),
  value: z.enum(VALUES),
};
const NewSide = z.strictObject({ ...side, quote: Words.optional() });
export type NewSide = z.infer<typeof NewSide>;

export const LinkTension = z.strictObject({ one: NewSide, other: NewSide });
export type LinkTension = z.infer<typeof LinkTension>;

export const SettleTension = z.strictObject({
  version: Version,
  /** What the table found, so that nobody reads it as smoothed over. */
  how: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type SettleTension = z.infer<typeof SettleTension>;

export const PlaceTension = z.strictObject({ version: Version, text: Words });
export type PlaceTension = z.infer<typeof PlaceTension>;

const SideView = z.object({
  ...side,
  quote: z.string().optional(),
  name: z.string(),
  group: z.enum(GROUPS),
});
export type TensionSideView = z.infer<typeof SideView>;

export const TensionView = z.object({
  id: TensionId,
  version: Version,
  one: SideView,
  other: SideView,
  by: z.string(),
  isMine: z.boolean(),
  linkedAt: z.iso.datetime(),
  /** Left out as long as it is open. */
  settled: z.object({ by: z.string(), at: z.iso.datetime(), how: z.string() }).optional(),
  /** When it was put in the text. */
  placedAt: z.iso.datetime().optional(),
});
export type TensionView = z.infer<typeof TensionView>;

export const TensionsView = z.object({
  mayLink: z.boolean(),
  mayPlace: z.boolean(),
  tensions: z.array(TensionView),
});
export type TensionsView = z.infer<typeof TensionsView>;
