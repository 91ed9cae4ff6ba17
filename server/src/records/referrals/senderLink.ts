import { createHmac } from 'node:crypto';
import type { Dependencies } from '#identity/dependencies.ts';
import { installationSecret } from '#identity/installationSecret.ts';

const LENGTH = 24;

/**
 * The secret of a link by which a sender comes back, made from what only one sender has and the secret of this
 * installation: it need not be kept, and is the same whenever it is asked.
 */
export async function senderToken(
  deps: Pick<Dependencies, 'storage' | 'randomBytes'>,
  ...of: readonly string[]
): Promise<string> {
  const secret = await installationSecret(deps);
  return createHmac('sha256', secret).update(JSON.stringify(of)).digest('base64url').slice(0, LENGTH);
}
