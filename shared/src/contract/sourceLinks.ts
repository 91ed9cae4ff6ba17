import { z } from 'zod';
import { SourceLinkId } from '#ids.ts';
import { ASSUMPTION_STANDINGS } from '#method/assumptions.ts';
import { GROUPS } from '#method/groups.ts';
import { SOURCE_KINDS } from '#method/sources.ts';
import { Passage, QuotedPassage, SectionPlace } from './place.ts';

// Source links: GET and POST /api/v1/workspaces/:workspaceId/source-links, GET .../source-links/sources,
// POST .../source-links/:sourceLinkId/remove

/** What a source is known by. */
export const SourceName = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  id: z.string().regex(/^[a-z0-9]{16,40}$/),
});
export type SourceName = z.infer<typeof SourceName>;

/** A source, or a comment, belongs to a sentence or a few; characters. */
export const MAX_PASSAGE = 1_000;
/** Of one table; far more than anybody can follow. */
export const MAX_SOURCE_LINKS = 2_000;

/** A sentence of the problem rests on something by its words; an answer to a first question may do so as a whole. */
export const AddSourceLink = z
  .strictObject({
    on: SectionPlace,
    passage: Passage.optional(),
    source: SourceName,
  })
  .refine(({ on, passage }) => passage !== undefined || on.document === 'fundamentals', {
    path: ['passage'],
    message: 'missing',
  });
export type AddSourceLink = z.infer<typeof AddSourceLink>;

/** What somebody said, as this person may see it. */
const ShownSource = z.object({
  state: z.literal('shown'),
  kind: z.enum(SOURCE_KINDS),
  id: z.string(),
  /** Without a name the group speaks. */
  by: z.object({ name: z.string().optional(), group: z.enum(GROUPS).optional() }),
  /** One paragraph each. */
  words: z.array(z.string()),
  /** Where a comment is read, within the workspace: `problem?comment=…#causes`. */
  link: z.string().optional(),
  /** How an assumption stands; who looks after it is who it is `by`. */
  standing: z.enum(ASSUMPTION_STANDINGS).optional(),
});
export type ShownSource = z.infer<typeof ShownSource>;
/** Everything that this person can let a sentence rest on. */
export const SourcesView = z.array(ShownSource);

export const SourceView = z.discriminatedUnion('state', [
  ShownSource,
  /** Taken back by whoever said it: that something was there, and none of its words. */
  z.object({ state: z.literal('withdrawn'), kind: z.enum(SOURCE_KINDS) }),
  /** Not to be seen by this person: not even what it is. */
  z.object({ state: z.literal('notShown') }),
]);
export type SourceView = z.infer<typeof SourceView>;

export const SourceLinkView = z.object({
  id: SourceLinkId,
  version: z.int().min(1),
  on: SectionPlace,
  passage: QuotedPassage.optional(),
  /** The sentence as it stood when this was asked; left out when its words have no place any more. */
  sentence: z.string().optional(),
  source: SourceView,
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
});
export type SourceLinkView = z.infer<typeof SourceLinkView>;
/** The oldest first. */
export const SourceLinksView = z.array(SourceLinkView);
