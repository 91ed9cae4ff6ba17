import path from 'node:path';
import { readConfig } from '#config.ts';
import { knock } from '#start/backupPlace.ts';
import { StartError } from '#startError.ts';
import { restoreBackup } from '#storage/embedded/restoreBackup.ts';

// node server/dist/restore.js <file> [folder]: makes a data folder of a backup and compares what was written by hash
// (P12). Refuses a folder that is in use or holds anything, and leaves nothing half done.

const MEGABYTE = 1_000_000;
const TELL_EVERY = 2_000;

async function restore(file: string | undefined, folder: string): Promise<void> {
  if (file === undefined) throw askFile();
  await refuseInUse(folder);
  let toldAt = performance.now();
  const summary = await restoreBackup({
    file,
    folder,
    progress(bytes) {
      if (performance.now() - toldAt < TELL_EVERY) return;
      toldAt = performance.now();
      process.stdout.write(`  ${Math.round(bytes / MEGABYTE)} MB\n`);
    },
  });
  process.stdout.write(
    `Teruggezet en gecontroleerd / Restored and checked\n${path.resolve(folder)}\n${summary.entries} entries\nsha256 ${summary.sha256}\n`,
  );
}

async function refuseInUse(folder: string): Promise<void> {
  const server = await knock(folder);
  if (!server) return;
  server.destroy();
  const place = path.resolve(folder);
  throw new StartError([
    {
      nl: `Op de map ${place} draait een server. Terugzetten gaat alleen in een lege of nieuwe map.`,
      en: `A server runs on the folder ${place}. Restoring needs an empty or a new folder.`,
    },
  ]);
}

function askFile(): StartError {
  return new StartError([
    {
      nl: 'Noem de reservekopie: npm run restore -- bestand [map]',
      en: 'Name the backup: npm run restore -- file [folder]',
    },
  ]);
}

try {
  const [, , file, folder = readConfig(process.env).dataFolder] = process.argv;
  await restore(file, folder);
} catch (cause) {
  if (!(cause instanceof StartError)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
