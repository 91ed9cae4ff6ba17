import type { Inbox, NotificationCursor } from '@opgave/shared/contract/notificationRecords';
import { NOTIFICATIONS_KEPT } from '@opgave/shared/contract/notifications';
import type { PersonId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { inboxOf } from '#records/notifications/inbox.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { mailFor } from './mailing.ts';
import type { Told } from './told.ts';

type DeliveryDeps = Pick<Dependencies, 'storage' | 'now'>;

/** What happened longer ago than this before it was told is no news any more: it is in the list, as read. */
const NEWS_FOR = 14 * 86_400_000;

/**
 * Puts all of it in the inboxes, together with how far the log was read: all or nothing, so that nobody is told twice
 * or not at all whenever the process ends.
 */
export async function deliver(
  deps: DeliveryDeps,
  told: readonly Told[],
  cursor?: NotificationCursor,
): Promise<void> {
  const perPerson = byPerson(told);
  const writes: RecordWrite[] = cursor ? [{ kind: 'notificationCursor', value: cursor }] : [];
  const reached: PersonId[] = [];
  for (const [personId, items] of perPerson) {
    const added = await withItems(deps, personId, items);
    if (added.length > 0) reached.push(personId);
    writes.push(...added);
  }
  await deps.storage.records.commit(writes, []);
  for (const personId of reached) deps.storage.bus.publish('notifications.changed', { personId });
}

function byPerson(told: readonly Told[]): ReadonlyMap<PersonId, readonly Told['item'][]> {
  const perPerson = new Map<PersonId, Told['item'][]>();
  for (const { personId, item } of told) {
    const items = perPerson.get(personId) ?? [];
    items.push(item);
    perPerson.set(personId, items);
  }
  return perPerson;
}

/** The inbox with what is new in it, and the mail that does not wait; nothing when all of it was told before. */
async function withItems(
  deps: DeliveryDeps,
  personId: PersonId,
  told: readonly Told['item'][],
): Promise<readonly RecordWrite[]> {
  const inbox = await inboxOf(deps, personId);
  const known = new Set(inbox.items.map(({ id }) => id));
  const added = [...new Map(told.map((item) => [item.id, item])).values()]
    .filter(({ id }) => !known.has(id))
    .map((item) => ({
      ...item,
      ...(deps.now() - item.at > NEWS_FOR && { readAt: item.at }),
      isMailed: true,
    }));
  if (added.length === 0) return [];
  const { writes, digest = inbox.digest, added: marked } = await mailFor(deps, inbox, added);
  const items = [...inbox.items, ...marked].slice(-NOTIFICATIONS_KEPT);
  const value: Inbox = { ...inbox, version: inbox.version + 1, items, ...(digest && { digest }) };
  return [{ kind: 'inbox', value }, ...writes];
}
