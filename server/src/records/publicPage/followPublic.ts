import { createHash } from 'node:crypto';
import type { Subscription } from '@opgave/shared/contract/mailRecords';
import type { Language, Workspace } from '@opgave/shared/contract/records';
import { SubscriptionId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { newToken } from '#identity/tokens.ts';
import { confirmation } from '../mail/myMail.ts';

export interface Following {
  readonly workspace: Workspace;
  readonly address: string;
  readonly rhythm: 'daily' | 'weekly';
  readonly language: Language;
}

/**
 * A reader without an account wants mail about a public page. The address is asked first; whether it was known already
 * nobody can tell, for whoever gets mail already is asked nothing.
 */
export async function followPublic(deps: Dependencies, following: Following): Promise<void> {
  const { workspace, address, rhythm, language } = following;
  const id = subscriptionOf(workspace, address);
  await retryWhenStale(async () => {
    const before = await deps.storage.records.get('subscription', id);
    if (before?.state === 'confirmed' && before.address !== '') return;
    const value: Subscription = {
      ...{ id, version: (before?.version ?? 0) + 1, workspaceId: workspace.id },
      ...{ address, language, rhythm, isAtOnce: false, state: 'asked' },
      ...{ nonce: newToken(deps.randomBytes), askedAt: deps.now(), toldUpTo: deps.now() },
    };
    await deps.storage.records.commit(
      [
        { kind: 'subscription', value },
        { kind: 'mail', value: confirmation(value) },
      ],
      [],
    );
  });
  deps.storage.bus.publish('mail.waiting', {});
}

/** One for each page and address, without the address in it. */
function subscriptionOf({ id }: Workspace, address: string): SubscriptionId {
  const name = `${id}:${address.toLowerCase()}`;
  return SubscriptionId.parse(createHash('sha256').update(name).digest('hex').slice(0, 32));
}
