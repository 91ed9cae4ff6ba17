import { z } from 'zod';
import { CommentId, ExperienceId, ParkedId, PersonId, ReportId, StatementId, WorkspaceId } from '#ids.ts';
import { SectionPlace } from './place.ts';

const Moment = z.int().min(0);

/** What can be brought to the facilitator's attention. */
export const Reported = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('experience'), id: ExperienceId }),
  z.strictObject({ kind: z.literal('statement'), id: StatementId }),
  z.strictObject({ kind: z.literal('parked'), id: ParkedId }),
  z.strictObject({ kind: z.literal('comment'), id: CommentId }),
  SectionPlace,
]);
export type Reported = z.infer<typeof Reported>;

/** Somebody says that something is not all right; only the facilitator reads it (`trust.md` T16). */
export const Report = z.object({
  id: ReportId,
  version: z.int().min(1),
  workspaceId: WorkspaceId,
  by: PersonId,
  on: Reported,
  reason: z.string(),
  at: Moment,
  handledAt: Moment.optional(),
});
export type Report = z.infer<typeof Report>;
