import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { GROUPS, SIDES } from '#method/groups.ts';
import { PUBLIC_PARTS } from '#method/publicRecord.ts';

// The record of a table that is not open, as anybody may read it; all under /api/v1/workspaces/:workspaceId:
// GET /publication          whether it is public, and what publishing would show     → PublicationView
// POST /publication         publishes what is agreed now, with some parts            PublishRecord → 204
// POST /publication/end     takes it back                                            { version } → 204

/** Kept with the workspace. */
export const Publication = z.object({
  at: z.int().min(0),
  by: PersonId,
  parts: z.array(z.enum(PUBLIC_PARTS)),
  /** The newest agreed text that goes along; what is agreed later is published anew or not at all. */
  upTo: z.int().min(1),
});
export type Publication = z.infer<typeof Publication>;

/** On the workspace as it was seen. */
export const PublishRecord = z.strictObject({
  version: z.int().min(1),
  /** The agreed text that was seen. */
  upTo: z.int().min(1),
  parts: z
    .array(z.enum(PUBLIC_PARTS))
    .max(PUBLIC_PARTS.length)
    .refine((parts) => new Set(parts).size === parts.length, 'twice'),
});
export type PublishRecord = z.infer<typeof PublishRecord>;

/** How people are written of, without a name. */
export const SpokenAs = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), group: z.enum(GROUPS) }),
  z.object({ kind: z.literal('side'), side: z.enum(SIDES) }),
  z.object({ kind: z.literal('table') }),
]);

export const PublicationView = z.object({
  published: z
    .object({ at: z.iso.datetime(), parts: z.array(z.enum(PUBLIC_PARTS)), upTo: z.int() })
    .optional(),
  mayPublish: z.boolean(),
  /** What publishing now would show; only for whoever may. */
  preview: z
    .object({
      /** Of the workspace, to publish on. */
      version: z.int(),
      upTo: z.int(),
      agreedAt: z.iso.datetime(),
      counts: z.object({
        reasons: z.int(),
        values: z.int(),
        input: z.int(),
        choice: z.int(),
        assumptions: z.int(),
      }),
      /** Objections that stay, which always travel with the text. */
      standing: z.int(),
      /** How whoever answered in the round is written of. */
      writtenAs: z.array(SpokenAs),
    })
    .optional(),
});
export type PublicationView = z.infer<typeof PublicationView>;
