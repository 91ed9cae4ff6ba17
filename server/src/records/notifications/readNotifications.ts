import type { ReadNotifications } from '@opgave/shared/contract/notifications';
import type { PersonId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { inboxOf } from './inbox.ts';

/** Marks these as read, or all of them; only what is in one's own inbox can be named. */
export async function readNotifications(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  personId: PersonId,
  input: ReadNotifications,
): Promise<void> {
  const named = input.ids && new Set(input.ids);
  const isChanged = await retryWhenStale(async () => {
    const inbox = await inboxOf(deps, personId);
    const items = inbox.items.map((item) =>
      item.readAt === undefined && (named?.has(item.id) ?? true) ? { ...item, readAt: deps.now() } : item,
    );
    if (items.every((item, index) => item === inbox.items[index])) return false;
    const value = { ...inbox, version: inbox.version + 1, items };
    await deps.storage.records.commit([{ kind: 'inbox', value }], []);
    return true;
  });
  if (isChanged) deps.storage.bus.publish('notifications.changed', { personId });
}
