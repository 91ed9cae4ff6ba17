import type { Mail, MailState } from '@opgave/shared/contract/mailRecords';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { RecordWrite } from '#storage/ports.ts';
import type { Delivery } from './message.ts';
import type { MailDeps } from './sendDue.ts';

/** An address that does not exist gets no mail any more, and its owner reads so in the product. */
export async function noteRefusal(
  deps: MailDeps,
  mail: Mail,
  { isAddress, reason }: Omit<Extract<Delivery, { kind: 'refused' }>, 'kind'>,
): Promise<void> {
  deps.logger.warn({ reason }, 'mail was refused for good');
  await retryWhenStale(async () => {
    const subscription = await deps.storage.records.get('subscription', mail.subscriptionId);
    const writes: RecordWrite[] = [{ kind: 'mail', value: changed(deps, mail, 'refused') }];
    if (isAddress && subscription) {
      const value = { ...subscription, version: subscription.version + 1, state: 'refused' } as const;
      writes.push({ kind: 'subscription', value });
    }
    await deps.storage.records.commit(writes, []);
  });
  const subscription = await deps.storage.records.get('subscription', mail.subscriptionId);
  const { personId } = subscription ?? {};
  if (personId !== undefined) deps.storage.bus.publish('notifications.changed', { personId });
}

/** The same mail in another state. */
export function changed({ now }: MailDeps, mail: Mail, state: MailState): Mail {
  const isOver = state !== 'waiting' && state !== 'sending';
  return { ...mail, version: mail.version + 1, state, ...(isOver && { endedAt: now() }) };
}
