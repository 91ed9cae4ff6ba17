import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { MailTransport } from './message.ts';
import { rawMessage } from './rawMessage.ts';

/**
 * Without a mail server nothing is thrown away: every mail lies as a file in the data folder, to read or to pass on. A
 * mail always has the same name, so that there is never a second of it.
 */
export function createOutboxFolder(folder: string, from: string): MailTransport {
  return {
    hasServer: false,
    async deliver(message) {
      const bytes = await rawMessage(message, from);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(path.join(folder, `${message.id}.eml`), bytes);
      return { kind: 'kept' };
    },
  };
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const half = `${file}.part`;
  const handle = await open(half, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, file);
}
