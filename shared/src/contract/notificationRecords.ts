import { z } from 'zod';
import { NotificationId, PersonId, WorkspaceId } from '#ids.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** What somebody is told of; every kind has words in the interface (`notification.KIND`) and in the mail. */
export const NOTIFICATION_KINDS = [
  'commentAnswered',
  'commentTakenUp',
  'commentNotTakenUp',
  'commentHidden',
  'commentShown',
  'mentioned',
  'commentsClose',
  'roundOpened',
  'roundReminded',
  'roundEndsSoon',
  'roundRepair',
  'roundRecheck',
  'roundClosed',
  'sponsorAnswered',
  'phaseMoved',
  'recordPublished',
  'assumptionDue',
  'referralReceived',
  'referralWritten',
  'referralAsked',
  'referralTold',
  'referralTaken',
  'referralRefused',
  'referralLate',
  'referralBreakthrough',
  'organisationLetIn',
  'organisationRefused',
  'lookBackDue',
  'lookBackDay',
] as const;
export const NotificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKind>;

/**
 * That something happened, by reference only: its words are looked up for the reader at the moment of reading, so that
 * what was hidden or taken back meanwhile, or is no longer theirs to see, is in no list and in no mail.
 */
export const StoredNotification = z.object({
  /** Made from what it tells of, so that one thing is told once. */
  id: NotificationId,
  kind: NotificationKind,
  workspaceId: WorkspaceId,
  /** The comment, round or phase it is about. */
  about: z.string(),
  at: Moment,
  readAt: Moment.optional(),
  /** It went along in a mail, or its reader did not want one when it happened. */
  isMailed: z.boolean(),
});
export type StoredNotification = z.infer<typeof StoredNotification>;

/** Everything one person was told of, oldest first. Its id is that of the person. */
export const Inbox = z.object({
  id: PersonId,
  version: Version,
  items: z.array(StoredNotification),
  /** Only while something waits to be mailed: by which a digest finds the people who have news, and nobody else. */
  digest: z.enum(['daily', 'weekly']).optional(),
});
export type Inbox = z.infer<typeof Inbox>;

/** Up to where the audit log was read for notifications. There is one. */
export const NotificationCursor = z.object({ id: z.string(), version: Version, upTo: z.int().min(0) });
export type NotificationCursor = z.infer<typeof NotificationCursor>;
