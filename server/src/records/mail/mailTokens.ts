import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Subscription } from '@opgave/shared/contract/mailRecords';
import { SubscriptionId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { installationSecret } from '#identity/installationSecret.ts';

export type Purpose = 'confirm' | 'stop';
type TokenDeps = Pick<Dependencies, 'storage' | 'randomBytes'>;

const PARTS = /^(?<id>[a-z0-9]{16,40})-(?<proof>[A-Za-z0-9_-]{43})$/;

/**
 * The secret in a link of a mail. It is computed from what only this installation knows and stored nowhere; it can do
 * the one thing it is made for, for this one address, and nothing else.
 */
export async function mailToken(
  deps: TokenDeps,
  subscription: Pick<Subscription, 'id' | 'nonce'>,
  purpose: Purpose,
): Promise<string> {
  return `${subscription.id}-${proofOf(await installationSecret(deps), subscription, purpose)}`;
}

/** The subscription that a link in a mail is about, or undefined when its secret does not fit (any more). */
export async function subscriptionBy(
  deps: TokenDeps,
  token: string,
  purpose: Purpose,
): Promise<Subscription | undefined> {
  const { id = '', proof = '' } = PARTS.exec(token)?.groups ?? {};
  const known = SubscriptionId.safeParse(id);
  if (!known.success) return undefined;
  const subscription = await deps.storage.records.get('subscription', known.data);
  const secret = await installationSecret(deps);
  const expected = proofOf(secret, { id: known.data, nonce: subscription?.nonce ?? '' }, purpose);
  const fits = timingSafeEqual(Buffer.from(proof), Buffer.from(expected));
  return fits ? subscription : undefined;
}

function proofOf(
  secret: string,
  { id, nonce }: Pick<Subscription, 'id' | 'nonce'>,
  purpose: Purpose,
): string {
  return createHmac('sha256', secret).update(`mail:${purpose}:${id}:${nonce}`).digest('base64url');
}
