import { chmod, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { Storage } from '#storage/ports.ts';
import { doorOf } from './backupPlace.ts';

export interface BackupDoor {
  close(): Promise<void>;
}

/**
 * Hands a backup to whoever may open a socket in the data folder, which is the user that runs the server and nobody
 * else. A server that cannot open this door serves its tables all the same.
 */
export async function openBackupDoor(storage: Storage, folder: string, logger: Logger): Promise<BackupDoor> {
  const place = doorOf(folder);
  const server = createServer((socket) => {
    pipeline(Readable.from(storage.backup()), socket).catch((error: unknown) => {
      logger.warn({ err: error }, 'a backup was broken off');
    });
  });
  try {
    // Left behind by a killed process: the lock on the data says that it is gone.
    await rm(place, { force: true });
    await new Promise<void>((listening, fail) => {
      server.once('error', fail);
      server.listen(place, listening);
    });
    if (process.platform !== 'win32') await chmod(place, 0o600);
  } catch (cause) {
    logger.warn({ err: cause }, 'a backup of the running server will not be possible');
  }
  return {
    close: () => new Promise((closed) => (server.listening ? server.close(() => closed()) : closed())),
  };
}
