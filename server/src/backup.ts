import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '#config.ts';
import { knock } from '#start/backupPlace.ts';
import { StartError } from '#startError.ts';
import { errorCode, reportOnConsole, requireData } from '#storage/embedded/folder.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { BackupReader, type BackupSummary } from '#storage/embedded/readBackup.ts';

// node server/dist/backup.js [file] [folder]: writes everything that is kept into one file, also while the server runs,
// reads it back and compares by hash (P12). Ends with 0 only when the file is whole.

const MEGABYTE = 1_000_000;
const TELL_EVERY = 2_000;

function say(nl: string, en: string): void {
  process.stdout.write(`${nl} / ${en}\n`);
}

/** A new file only; a half-written one never has its name. */
async function backup(file: string, folder: string): Promise<void> {
  await refuseExisting(file);
  const part = `${file}.part`;
  try {
    await write(part, folder);
    const summary = await check(part);
    await rename(part, file);
    const { size } = await stat(file);
    say('Gecontroleerd', 'Checked');
    process.stdout.write(
      `${file}\n${summary.entries} entries, ${(size / MEGABYTE).toFixed(1)} MB\nsha256 ${summary.sha256}\n`,
    );
  } catch (cause) {
    await rm(part, { force: true });
    throw cause;
  }
}

async function refuseExisting(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  throw new StartError([
    {
      nl: `Het bestand ${file} bestaat al. Kies een andere naam.`,
      en: `The file ${file} exists already. Choose another name.`,
    },
  ]);
}

async function write(part: string, folder: string): Promise<void> {
  const server = await knock(folder);
  if (server) {
    say(
      'De server werkt door; de kopie is van dit moment',
      'The server works on; the copy is of this moment',
    );
    return save(part, server);
  }
  await requireData(folder);
  const storage = await openEmbeddedStorage({ folder, now: () => Date.now(), report: reportOnConsole });
  try {
    await save(part, storage.backup());
  } finally {
    await storage.close();
  }
}

async function save(part: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(part, 'w', 0o600);
  let bytes = 0;
  let toldAt = performance.now();
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.byteLength;
      if (performance.now() - toldAt < TELL_EVERY) continue;
      toldAt = performance.now();
      process.stdout.write(`  ${Math.round(bytes / MEGABYTE)} MB\n`);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function check(part: string): Promise<BackupSummary> {
  const reader = await BackupReader.open(part);
  try {
    for await (const _entry of reader.entries());
    return reader.summary;
  } finally {
    await reader.close();
  }
}

try {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const [, , file = `opgave-${moment}.backup`, folder = readConfig(process.env).dataFolder] = process.argv;
  await backup(path.resolve(file), folder);
} catch (cause) {
  if (cause instanceof StartError) process.stderr.write(`${cause.message}\n`);
  else {
    const code = errorCode(cause) || String(cause);
    process.stderr.write(`De kopie is niet gemaakt (${code}).\nThe copy was not made (${code}).\n`);
  }
  process.exitCode = 1;
}
