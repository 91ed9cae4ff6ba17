import { copyFile, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@opgave/shared/contract/errors';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import type { Settings } from '../ports.ts';
import { errorCode, type Report } from './folder.ts';
import { createQueue } from './queue.ts';

const Values = z.record(z.string(), z.json());
type Values = z.infer<typeof Values>;

/** Small values in one file that is replaced whole; the copy before it is kept beside it. */
export async function openSettings(folder: string, report: Report): Promise<Settings> {
  const database = new Low<Values>(durableFile(folder, report), {});
  const queue = createQueue();
  await database.read();
  return {
    get: (key, parse) => (Object.hasOwn(database.data, key) ? parse(database.data[key]) : undefined),
    set: (key, value) =>
      queue(async () => {
        const before = database.data;
        database.data = { ...before, [key]: z.json().parse(value) };
        try {
          await database.write();
        } catch (cause) {
          database.data = before;
          throw new AppError('storage-unavailable', {}, { cause });
        }
      }),
  };
}

/** lowdb on its own replaces by rename but never forces to disk; this does both, and forces the folder too. */
function durableFile(folder: string, report: Report): Adapter<Values> {
  const file = path.join(folder, 'settings.json');
  const previous = path.join(folder, 'settings.previous.json');
  return {
    async read() {
      try {
        return await readValues(file);
      } catch (cause) {
        report('settings.json cannot be read; the copy before it is used', cause);
        return readValues(previous);
      }
    },
    async write(values) {
      if (await readValues(file).catch(() => null))
        await replace(previous, (temporary) => copyFile(file, temporary));
      await replace(file, (temporary) => writeSynced(temporary, JSON.stringify(values, null, 2)));
      await syncFolder(folder);
    },
  };
}

async function readValues(file: string): Promise<Values | null> {
  try {
    return Values.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

async function replace(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${file}.new`;
  try {
    await write(temporary);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
