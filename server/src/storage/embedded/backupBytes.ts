import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeEnd, encodeEntries, encodeHead } from './backupFormat.ts';
import { errorCode } from './folder.ts';
import type { Entry } from './level.ts';

export interface BackupSource {
  readonly folder: string;
  readonly madeAt: number;
}

/** The bytes of a backup file, piece by piece. */
export async function* backupOf(
  pieces: AsyncIterable<readonly Entry[]>,
  { folder, madeAt }: BackupSource,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const head = encodeHead({ madeAt, settings: await readSettings(folder) });
  hash.update(head);
  yield head;
  let count = 0;
  for await (const entries of pieces) {
    const bytes = encodeEntries(entries);
    hash.update(bytes);
    count += entries.length;
    yield bytes;
  }
  yield encodeEnd(count, hash.digest());
}

async function readSettings(folder: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, 'settings.json'), 'utf8');
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}
