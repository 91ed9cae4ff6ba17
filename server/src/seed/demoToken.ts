import { createHmac } from 'node:crypto';
import type { PersonId } from '@opgave/shared/ids';

/**
 * The chance of which the personal link of a person in a demo is made: always the same on this installation, so that
 * every start prints the same links, and known to nobody without its secret.
 */
export function demoBytes(secret: string, personId: PersonId): (size: number) => Uint8Array {
  const bytes = createHmac('sha256', secret).update(`demo:${personId}`).digest();
  return (size) => bytes.subarray(0, size);
}
