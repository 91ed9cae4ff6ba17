import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '#startError.ts';
import { encodeEntries, encodeHead } from './backupFormat.ts';
import { errorCode, folderError, levelFolder } from './folder.ts';
import { type Entry, type Level, openLevel } from './level.ts';
import { BackupReader, type BackupSummary } from './readBackup.ts';

export interface RestoreOptions {
  readonly file: string;
  readonly folder: string;
  readonly progress: (bytes: number) => void;
}

const BATCH_BYTES = 1_048_576;

/**
 * Makes a data folder of a backup. Everything is written beside it first, read back and compared by hash; only then does
 * it get its name. Refuses a folder that holds anything.
 */
export async function restoreBackup(options: RestoreOptions): Promise<BackupSummary> {
  const { folder } = options;
  await requireEmpty(folder);
  const place = `${path.resolve(folder)}.restoring`;
  await rm(place, { recursive: true, force: true });
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
    const summary = await fill(place, options);
    await rmdir(folder).catch((cause: unknown) => {
      if (errorCode(cause) !== 'ENOENT') throw cause;
    });
    await rename(place, folder);
    return summary;
  } catch (cause) {
    await rm(place, { recursive: true, force: true });
    throw cause instanceof StartError ? cause : folderError(folder, cause);
  }
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (errorCode(cause) === 'ENOENT') return [];
    throw folderError(folder, cause);
  });
  if (names.length === 0) return;
  const place = path.resolve(folder);
  throw new StartError([
    {
      nl: `De map ${place} is niet leeg. Terugzetten gaat alleen in een lege of nieuwe map.`,
      en: `The folder ${place} is not empty. Restoring needs an empty or a new folder.`,
    },
  ]);
}

async function fill(place: string, { file, progress }: RestoreOptions): Promise<BackupSummary> {
  const reader = await BackupReader.open(file);
  try {
    const level = await openLevel(levelFolder(place));
    try {
      await writeAll(level, reader, progress);
      if ((await hashOf(level, reader)) !== reader.summary.sha256) throw differs(place);
    } finally {
      await level.close();
    }
    const { settings } = reader.head;
    if (settings !== null)
      await writeFile(path.join(place, 'settings.json'), settings, { mode: 0o600, flush: true });
    return reader.summary;
  } finally {
    await reader.close();
  }
}

async function writeAll(
  level: Level,
  reader: BackupReader,
  progress: (bytes: number) => void,
): Promise<void> {
  let batch: Entry[] = [];
  let bytes = 0;
  const flush = async () => {
    await level.write(batch.map(([key, value]) => ({ type: 'put', key, value })));
    batch = [];
    bytes = 0;
    progress(reader.bytesRead);
  };
  for await (const entry of reader.entries()) {
    batch.push(entry);
    bytes += entry[0].length + entry[1].byteLength;
    if (bytes > BATCH_BYTES) await flush();
  }
  await flush();
}

/** What the hash of a backup of the restored data would be. */
async function hashOf(level: Level, { head }: BackupReader): Promise<string> {
  const hash = createHash('sha256').update(encodeHead(head));
  for await (const entries of level.stream()) hash.update(encodeEntries(entries));
  return hash.digest('hex');
}

function differs(place: string): StartError {
  return new StartError([
    {
      nl: `Wat in ${place} is geschreven, is niet wat in de reservekopie staat. Controleer de schijf.`,
      en: `What was written to ${place} is not what the backup holds. Check the disk.`,
    },
  ]);
}
