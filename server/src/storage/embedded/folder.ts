import { access, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '#startError.ts';

/** Where the adapter says what an operator should know; never content. */
export type Report = (message: string, cause?: unknown) => void;

/** For a command that has no log of its own. */
export const reportOnConsole: Report = (message) => void process.stderr.write(`${message}\n`);

const PROBE_FILE = '.probe';
const SPARE_BYTES = 1_048_576;

/** Makes the folder and proves that it can be written; throws StartError naming the folder when not. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeProbe(folder, 1);
  } catch (cause) {
    throw folderError(folder, cause);
  }
}

/** Rejects when there is no room to replay the log of LevelDB, which starting again asks for. */
export async function probeSpace(folder: string): Promise<void> {
  const level = levelFolder(folder);
  const logs = (await readdir(level)).filter((name) => name.endsWith('.log'));
  const sizes = await Promise.all(logs.map(async (name) => (await stat(path.join(level, name))).size));
  const bytes = sizes.reduce((total, size) => total + size, SPARE_BYTES);
  await writeProbe(folder, bytes);
}

export function levelFolder(folder: string): string {
  return path.join(folder, 'level');
}

/** Opening makes what is not there: a mistyped folder would be made, and found to be whole. */
export async function requireData(folder: string): Promise<void> {
  try {
    await access(levelFolder(folder));
  } catch (cause) {
    const place = path.resolve(folder);
    const nl = `In ${place} staan geen gegevens van Opgave.`;
    throw new StartError([{ nl, en: `There are no data of Opgave in ${place}.` }], { cause });
  }
}

export function errorCode(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const inner = errorCode(cause.cause);
  if (inner !== '') return inner;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

async function writeProbe(folder: string, bytes: number): Promise<void> {
  const name = path.join(folder, PROBE_FILE);
  try {
    const file = await open(name, 'w', 0o600);
    try {
      await file.writeFile(Buffer.alloc(bytes, 1));
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(name, { force: true });
  }
}

/** Why the data folder cannot be used, in words. */
export function folderError(folder: string, cause: unknown): StartError {
  const code = errorCode(cause) || String(cause);
  const place = path.resolve(folder);
  const words = WORDS[code] ?? OTHER;
  return new StartError([{ nl: words.nl(place, code), en: words.en(place, code) }], { cause });
}

/** A file of LevelDB is damaged in such a way that nobody can say what is lost. */
export function damagedFileError(folder: string, name: string): StartError {
  const file = path.join(path.resolve(levelFolder(folder)), name);
  const nl = `${file} is beschadigd. De gegevens zijn niet veranderd. Zet een reservekopie terug: npm run restore -- bestand map.`;
  const en = `${file} is damaged. The data were not changed. Restore a backup: npm run restore -- file folder.`;
  return new StartError([{ nl, en }]);
}

interface Words {
  readonly nl: (place: string, code: string) => string;
  readonly en: (place: string, code: string) => string;
}

const NOT_A_FOLDER: Words = {
  nl: (place) => `De gegevensmap ${place} kan niet worden gemaakt: een deel van dit pad is een bestand.`,
  en: (place) => `The data folder ${place} cannot be made: a part of this path is a file.`,
};
const NOT_ALLOWED: Words = {
  nl: (place) => `De gegevensmap ${place} is niet te beschrijven. Geef dit programma schrijfrecht op de map.`,
  en: (place) => `The data folder ${place} cannot be written. Give this program the right to write in it.`,
};
const OTHER: Words = {
  nl: (place, code) =>
    `De gegevensmap ${place} kan niet worden geopend (${code}). De gegevens zijn niet veranderd.`,
  en: (place, code) => `The data folder ${place} cannot be opened (${code}). The data were not changed.`,
};
const WORDS: Readonly<Record<string, Words>> = {
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOSPC: {
    nl: (place) => `De schijf van de gegevensmap ${place} is vol. Maak ruimte en start opnieuw.`,
    en: (place) => `The disk of the data folder ${place} is full. Make room and start again.`,
  },
  LEVEL_LOCKED: {
    nl: (place) => `De gegevensmap ${place} is al in gebruik door een ander programma. Stop dat eerst.`,
    en: (place) => `The data folder ${place} is already in use by another process. Stop that one first.`,
  },
};
