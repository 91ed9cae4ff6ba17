import { z } from 'zod';
import { PersonId, SourceLinkId, WorkspaceId } from '#ids.ts';
import { PHASES } from '#method/phases.ts';
import { SOURCE_KINDS } from '#method/sources.ts';
import { QuotedPassage, SectionPlace } from './place.ts';

/** Milliseconds since 1970, by the server's clock. */
const Moment = z.int().min(0);

/** That a sentence, or an answer as a whole, rests on something somebody said (`field.md` capability 14). */
export const SourceLink = z.object({
  id: SourceLinkId,
  version: z.int().min(1),
  workspaceId: WorkspaceId,
  on: SectionPlace,
  /** Without one the link is of the answer as a whole. */
  passage: QuotedPassage.optional(),
  source: z.object({ kind: z.enum(SOURCE_KINDS), id: z.string() }),
  addedBy: PersonId,
  addedAt: Moment,
  phase: z.enum(PHASES),
  /** Somebody who may write there took the link away; the source itself never takes a link along. */
  removed: z.object({ by: PersonId, at: Moment }).optional(),
});
export type SourceLink = z.infer<typeof SourceLink>;
