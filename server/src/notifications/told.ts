import { createHash } from 'node:crypto';
import type { NotificationKind, StoredNotification } from '@opgave/shared/contract/notificationRecords';
import { NotificationId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';

/** That one person is to be told of one thing. */
export interface Told {
  readonly personId: PersonId;
  readonly item: Omit<StoredNotification, 'isMailed'>;
}

export interface Happening {
  readonly kind: NotificationKind;
  readonly workspaceId: WorkspaceId;
  readonly about: string;
  readonly at: number;
  /** Tells two alike apart; the same happening always has the same. */
  readonly occasion: string | number;
}

/** The same happening for each of these people, once. */
export function tell(people: readonly PersonId[], happening: Happening): readonly Told[] {
  const { occasion, ...told } = happening;
  const id = notificationId(`${told.kind}:${told.about}:${occasion}`);
  return [...new Set(people)].map((personId) => ({ personId, item: { id, ...told } }));
}

function notificationId(name: string): NotificationId {
  return NotificationId.parse(createHash('sha256').update(name).digest('hex').slice(0, 32));
}
