import { z } from 'zod';
import { NotificationId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { ROLES } from '#method/roles.ts';
import { NotificationKind } from './notificationRecords.ts';

/** So many a person keeps; the oldest make room. */
export const NOTIFICATIONS_KEPT = 200;

// Notifications: GET /api/v1/notifications, POST /api/v1/notifications/read

export const NotificationView = z.object({
  id: NotificationId,
  kind: NotificationKind,
  at: z.iso.datetime(),
  isRead: z.boolean(),
  workspace: z.object({ slug: z.string(), title: z.string() }),
  /** Where it happened, within the workspace: `problem?comment=…#causes`. */
  link: z.string(),
  /** The name of what it is about: `problem`, `fundamentals`, a page, or `table`; digests are grouped by it. */
  part: z.string(),
  by: z.object({ name: z.string(), group: z.enum(GROUPS).optional(), role: z.enum(ROLES) }).optional(),
  /** What was said, in whole. */
  words: z.string().optional(),
  /** One's own words that it is about. */
  quote: z.string().optional(),
  /** A key or a day that the words of this kind ask for: the phase, the outcome, the last day. */
  detail: z.string().optional(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationsView = z.object({
  unread: z.int().min(0),
  /** The newest first. */
  items: z.array(NotificationView),
});
export type NotificationsView = z.infer<typeof NotificationsView>;

/** Those that were read; without names, all of them. */
export const ReadNotifications = z.strictObject({
  ids: z.array(NotificationId).max(NOTIFICATIONS_KEPT).optional(),
});
export type ReadNotifications = z.infer<typeof ReadNotifications>;
