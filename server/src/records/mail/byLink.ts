import type { Subscription } from '@opgave/shared/contract/mailRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { type Purpose, subscriptionBy } from './mailTokens.ts';
import { waitForNothing } from './myMail.ts';

/** A link to confirm works this long. */
const CONFIRM_WITHIN = 3 * 86_400_000;

/** What is behind a link in a mail, for the page that asks; looking changes nothing. */
export async function lookAtMailLink(
  deps: Dependencies,
  token: string,
  purpose: Purpose,
): Promise<Subscription | undefined> {
  const subscription = await subscriptionBy(deps, token, purpose);
  if (purpose === 'stop') return subscription;
  return subscription && deps.now() - subscription.askedAt < CONFIRM_WITHIN ? subscription : undefined;
}

/** The address is theirs: from now on it gets mail. Answers false when the link does not work (any more). */
export async function confirmByLink(deps: Dependencies, token: string): Promise<boolean> {
  return retryWhenStale(async () => {
    const found = await lookAtMailLink(deps, token, 'confirm');
    if (!found || found.state === 'refused') return false;
    if (found.state === 'confirmed') return true;
    const value = { ...found, version: found.version + 1, state: 'confirmed', toldUpTo: deps.now() } as const;
    await deps.storage.records.commit([{ kind: 'subscription', value }], []);
    return true;
  });
}

/**
 * One press and no mail comes any more (RFC 8058). Of somebody without an account the address is forgotten as well. A
 * second press changes nothing.
 */
export async function stopByLink(deps: Dependencies, token: string): Promise<boolean> {
  return retryWhenStale(async () => {
    const found = await lookAtMailLink(deps, token, 'stop');
    if (!found) return false;
    const address = found.personId === undefined ? '' : found.address;
    const stopped = { rhythm: 'never', isAtOnce: false, address } as const;
    await deps.storage.records.commit(
      [{ kind: 'subscription', value: { ...found, ...stopped, version: found.version + 1 } }],
      [],
    );
    if (found.personId !== undefined) await waitForNothing(deps, found.personId, stopped);
    return true;
  });
}
