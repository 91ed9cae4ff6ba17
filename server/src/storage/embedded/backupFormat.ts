import { z } from 'zod';
import type { Entry } from './level.ts';

/**
 * A backup is one file: this line, a line of JSON, every key with its value in order, and an end with the count of
 * entries and a SHA-256 over all bytes before it. Sizes are 32-bit, big-endian; a key never has the size that marks the end.
 */
export const FIRST_LINE = 'opgave backup 1\n';
export const END_MARK = 0xffffffff;
export const HASH_BYTES = 32;

export const BackupHead = z.object({
  madeAt: z.number(),
  /** `settings.json` as it was; null when there was none. */
  settings: z.string().nullable(),
});
export type BackupHead = z.infer<typeof BackupHead>;

export function encodeHead(head: BackupHead): Buffer {
  return Buffer.from(`${FIRST_LINE}${JSON.stringify(head)}\n`);
}

export function encodeEntries(entries: readonly Entry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(([key, value]) => {
      const name = Buffer.from(key);
      return [twoNumbers(name.byteLength, value.byteLength), name, value];
    }),
  );
}

export function encodeEnd(count: number, hash: Buffer): Buffer {
  return Buffer.concat([twoNumbers(END_MARK, count), hash]);
}

function twoNumbers(first: number, second: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(first, 0);
  bytes.writeUInt32BE(second, 4);
  return bytes;
}
