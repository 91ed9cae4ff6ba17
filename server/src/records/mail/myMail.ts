import { createHash } from 'node:crypto';
import type { ChangeMyMail, MyMail } from '@opgave/shared/contract/mail';
import type { Mail, Subscription } from '@opgave/shared/contract/mailRecords';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import { MailId, type PersonId, SubscriptionId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { newToken } from '#identity/tokens.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { inboxOf } from '../notifications/inbox.ts';

const NONE: MyMail = { state: 'none', address: '', rhythm: 'never', isAtOnce: false };

export async function mySubscription(
  { storage }: Pick<Dependencies, 'storage'>,
  personId: PersonId,
): Promise<Subscription | undefined> {
  return storage.records.get('subscription', personId);
}

export async function viewMyMail(deps: Pick<Dependencies, 'storage'>, personId: PersonId): Promise<MyMail> {
  const subscription = await mySubscription(deps, personId);
  if (!subscription || subscription.address === '') return NONE;
  const { state, address, rhythm, isAtOnce } = subscription;
  return { state, address, rhythm, isAtOnce };
}

/** Sets address and rhythm. A new address, or one that was refused, has to confirm first (double opt-in). */
export async function changeMyMail(
  deps: Dependencies,
  personId: PersonId,
  input: ChangeMyMail,
): Promise<void> {
  const before = await mySubscription(deps, personId);
  const isSame = before?.address === input.address && before.state === 'confirmed';
  const id = SubscriptionId.parse(personId);
  const asked = {
    id,
    personId,
    state: 'asked',
    nonce: newToken(deps.randomBytes),
    askedAt: deps.now(),
  } as const;
  const value: Subscription = {
    ...(isSame ? before : { ...asked, toldUpTo: deps.now() }),
    ...input,
    version: (before?.version ?? 0) + 1,
  };
  const writes: RecordWrite[] = [{ kind: 'subscription', value }];
  if (!isSame) writes.push({ kind: 'mail', value: confirmation(value) });
  await deps.storage.records.commit(writes, [changedEvent(deps, personId)]);
  await waitForNothing(deps, personId, value);
  deps.storage.bus.publish('mail.waiting', {});
}

/** The address is forgotten, and nothing is mailed any more. */
export async function forgetMyMail(deps: Dependencies, personId: PersonId): Promise<void> {
  const before = await mySubscription(deps, personId);
  if (!before) return;
  const value = {
    ...before,
    version: before.version + 1,
    address: '',
    rhythm: 'never',
    isAtOnce: false,
  } as const;
  await deps.storage.records.commit([{ kind: 'subscription', value }], [changedEvent(deps, personId)]);
  await waitForNothing(deps, personId, value);
}

/** What waited for a rhythm that is not wanted any more does not wait; another rhythm takes it over. */
export async function waitForNothing(
  deps: Pick<Dependencies, 'storage'>,
  personId: PersonId,
  { rhythm }: Pick<Subscription, 'rhythm'>,
): Promise<void> {
  await retryWhenStale(async () => {
    const { digest, ...inbox } = await inboxOf(deps, personId);
    if (digest === undefined || digest === rhythm) return;
    const version = inbox.version + 1;
    const items = rhythm === 'never' ? inbox.items.map((item) => ({ ...item, isMailed: true })) : inbox.items;
    const value = { ...inbox, items, version, ...(rhythm !== 'never' && { digest: rhythm }) };
    await deps.storage.records.commit([{ kind: 'inbox', value }], []);
  });
}

/** The mail that asks whether this address is really theirs. */
export function confirmation({ id, nonce, askedAt }: Subscription): Mail {
  return {
    id: mailId(`confirm:${id}:${nonce}`),
    version: 1,
    subscriptionId: id,
    content: { kind: 'confirm', nonce },
    state: 'waiting',
    attempts: 0,
    dueAt: askedAt,
    createdAt: askedAt,
  };
}

/** The same mail always has the same id, so that it cannot be made twice. */
export function mailId(name: string): MailId {
  return MailId.parse(createHash('sha256').update(name).digest('hex').slice(0, 32));
}

function changedEvent(deps: Dependencies, personId: PersonId): NewAuditEvent {
  const at = deps.now();
  const object = `person:${personId}`;
  return { at, actor: personId, action: 'mail.changed', object, result: 'done', details: {} };
}
