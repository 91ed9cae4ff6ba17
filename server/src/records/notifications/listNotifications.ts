import type { NotificationsView } from '@opgave/shared/contract/notifications';
import type { PersonId } from '@opgave/shared/ids';
import type { RoundDeps } from '../consent/rounds.ts';
import { inboxOf } from './inbox.ts';
import { notificationViews } from './notificationViews.ts';

/** What this person was told of and may still see, the newest first. */
export async function listNotifications(deps: RoundDeps, personId: PersonId): Promise<NotificationsView> {
  const { items } = await inboxOf(deps, personId);
  const views = await notificationViews(deps, personId, items.toReversed());
  return { unread: views.filter(({ isRead }) => !isRead).length, items: views };
}
