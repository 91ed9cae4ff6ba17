import { z } from 'zod';
import type { Dependencies } from './dependencies.ts';

const KEY = 'installationSecret';
const Secret = z.string().regex(/^[a-f0-9]{64}$/);
const BYTES = 32;

/** What only this installation knows; made at the first start. */
export async function installationSecret(
  deps: Pick<Dependencies, 'storage' | 'randomBytes'>,
): Promise<string> {
  const { settings } = deps.storage;
  const known = settings.get(KEY, (value) => Secret.parse(value));
  if (known !== undefined) return known;
  const secret = Buffer.from(deps.randomBytes(BYTES)).toString('hex');
  await settings.set(KEY, secret);
  return secret;
}
