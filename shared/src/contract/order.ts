import { z } from 'zod';
import { ReportId } from '#ids.ts';
import { isLockable, LOCKABLE_PAGES } from '#method/holding.ts';
import { LIMITS } from './limits.ts';
import { Reported } from './reportRecord.ts';
import { text } from './text.ts';

const MAX_REASON = 500;
const Reason = text(MAX_REASON).pipe(z.string().min(LIMITS.reasonMinLength));

// Keeping order: POST .../locks, .../locks/lift, .../people/:personId/mute, .../unmute and .../readmit,
// GET and POST .../reports, POST .../reports/:reportId/handled; all below /api/v1/workspaces/:workspaceId

const place = { page: z.enum(LOCKABLE_PAGES), section: z.string().optional() };
export const SetLock = z.strictObject({ ...place, reason: Reason }).refine(isLockable, { path: ['section'] });
export type SetLock = z.infer<typeof SetLock>;
export const LiftLock = z.strictObject(place);
export type LiftLock = z.infer<typeof LiftLock>;

export const MutePerson = z
  .strictObject({ writing: z.boolean(), turns: z.boolean(), reason: Reason })
  .refine(({ writing, turns }) => writing || turns, { path: ['writing'] });
export type MutePerson = z.infer<typeof MutePerson>;

export const MakeReport = z.strictObject({ on: Reported, reason: Reason });
export type MakeReport = z.infer<typeof MakeReport>;

export const ReportView = z.object({
  id: ReportId,
  on: Reported,
  reason: z.string(),
  /** The words as they are now, to recognise it by. */
  words: z.string(),
  /** Where a comment is read, within the workspace. */
  link: z.string().optional(),
  /** Name of who reported it. */
  by: z.string(),
  at: z.iso.datetime(),
  isHandled: z.boolean(),
});
export type ReportView = z.infer<typeof ReportView>;
export const ReportsView = z.array(ReportView);

/** Somebody who was taken from the table, for whoever may bring them back. */
export const RemovedView = z.array(z.object({ personId: z.string(), displayName: z.string() }));
