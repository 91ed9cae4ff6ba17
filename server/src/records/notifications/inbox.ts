import type { Inbox } from '@opgave/shared/contract/notificationRecords';
import type { PersonId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';

/** What this person was told of; somebody who was never told of anything has an empty one, of version 0. */
export async function inboxOf(
  { storage }: Pick<Dependencies, 'storage'>,
  personId: PersonId,
): Promise<Inbox> {
  return (await storage.records.get('inbox', personId)) ?? { id: personId, version: 0, items: [] };
}
