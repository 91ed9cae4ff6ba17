import { z } from 'zod';
import { BodyId } from '#ids.ts';
import { DECISION_LEVELS } from '#method/choice.ts';
import { Body } from './bodyRecord.ts';
import { LIMITS } from './limits.ts';
import { line, text } from './text.ts';

// The bodies of the organisation of a table: GET and POST /api/v1/workspaces/:workspaceId/bodies, POST .../bodies/remove

const MAX_WORDS = 1_000;
const MAX_SUBMIT_DAYS = 100;

/** What an organisation says of a body. */
export const BodyWords = z.strictObject({
  name: line(LIMITS.titleLength),
  level: z.enum(DECISION_LEVELS),
  rhythm: line(LIMITS.titleLength, 0).default(''),
  submitDays: z.int().min(0).max(MAX_SUBMIT_DAYS).optional(),
  papersTo: text(MAX_WORDS).default(''),
});
export type BodyWords = z.infer<typeof BodyWords>;

export const KeepBody = BodyWords.extend({
  /** Left out for a new one. */
  id: BodyId.optional(),
  version: z.int().min(0),
  /** Why it is decided so high, where its level is raised and it stands on a route. */
  whyHigher: text(MAX_WORDS).default(''),
});
export type KeepBody = z.infer<typeof KeepBody>;

export const RemoveBody = z.strictObject({ id: BodyId, version: z.int().min(1) });
export type RemoveBody = z.infer<typeof RemoveBody>;

export const KnownBody = Body.omit({ organisation: true });
export type KnownBody = z.infer<typeof KnownBody>;

export const BodiesView = z.object({
  /** The name of the organisation; empty where a table has none, and its bodies are its own. */
  organisation: z.string(),
  mayWrite: z.boolean(),
  /** `isUsed`: it stands on the route of a table, and so it stays. */
  bodies: z.array(KnownBody.extend({ isUsed: z.boolean() })),
});
export type BodiesView = z.infer<typeof BodiesView>;
