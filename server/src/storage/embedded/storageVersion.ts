import path from 'node:path';
import { z } from 'zod';
import { StartError } from '#startError.ts';
import { sealJson } from './checked.ts';
import type { Database } from './database.ts';
import { VERSION_KEY } from './keys.ts';
import { parseValue } from './parseValue.ts';

/** Raised when the layout of keys or values changes; a migration then brings older folders along (P14). */
const STORAGE_VERSION = 1;
const Version = z.object({ version: z.int().min(1) });

/** Marks a new folder, and refuses one that a newer release has written. */
export async function checkStorageVersion(database: Database, folder: string): Promise<void> {
  const sealed = await database.get(VERSION_KEY);
  if (sealed === undefined) {
    const value = sealJson(VERSION_KEY, { version: STORAGE_VERSION });
    await database.exclusive(() => database.write([{ type: 'put', key: VERSION_KEY, value }]));
    return;
  }
  const { version } = parseValue(Version, VERSION_KEY, sealed);
  if (version <= STORAGE_VERSION) return;

  const place = path.resolve(folder);
  throw new StartError([
    {
      nl: `De gegevensmap ${place} is gemaakt door een nieuwere versie van Opgave. Start die versie.`,
      en: `The data folder ${place} was made by a newer release of Opgave. Start that release.`,
    },
  ]);
}
