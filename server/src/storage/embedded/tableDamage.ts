import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CheckOptions, keepAsFound } from './damaged.ts';
import { damagedFileError, levelFolder } from './folder.ts';
import { isOfDocuments } from './keys.ts';
import { blockOfNothing, type DataBlock, dataBlocks, givenKey, isReadable, isWhole } from './tableFile.ts';

/** Milliseconds that a start may take for looking: 1 GB or more, unless the disk is slow (`trust.md`, P13). */
const BEFORE_OPENING = 2_000;
/** Milliseconds between two tables, beside a server that works. */
const PAUSE = 20;

interface Damage {
  readonly name: string;
  /** What takes the place of blocks that would end the process. */
  readonly instead: readonly { readonly from: number; readonly bytes: Buffer }[];
  /** Something is lost of which nobody would be told. */
  readonly isBeyondHelp: boolean;
}

/**
 * Looks at LevelDB's tables before LevelDB does, which asks for no checksum and ends the process on a key that makes no
 * sense. A damaged block with nothing but parts of documents is emptied: the documents say "damaged" and all others work;
 * the table is kept as it was found (P04). Throws StartError, with nothing changed, when anything else cannot be read.
 * Answers with the tables for which there was no time; each start begins at another one.
 */
export async function mendTables(options: CheckOptions): Promise<readonly string[]> {
  const tables = await tablesIn(options);
  const until = performance.now() + BEFORE_OPENING;
  const damages: Damage[] = [];
  while (tables.length > 0 && performance.now() < until) {
    damages.push(...(await damageOf(options.folder, tables.shift() ?? '')));
  }
  const beyondHelp = damages.find(({ isBeyondHelp }) => isBeyondHelp);
  if (beyondHelp) throw damagedFileError(options.folder, beyondHelp.name);
  for (const damage of damages) await mend(damage, options);
  return tables;
}

/** The same beside LevelDB, slowly, until the signal is given. What is beyond help, or fails, is reported. */
export async function mendLater(
  tables: readonly string[],
  options: CheckOptions & { readonly signal: AbortSignal },
): Promise<void> {
  for (const name of tables) {
    await wait(PAUSE, undefined, { ref: false, signal: options.signal }).catch(() => undefined);
    if (options.signal.aborted) return;
    await mendOne(name, options).catch((cause: unknown) =>
      options.report(`a table of LevelDB was not mended: ${name}`, cause),
    );
  }
}

async function mendOne(name: string, options: CheckOptions): Promise<void> {
  for (const damage of await damageOf(options.folder, name)) await mend(damage, options);
}

async function tablesIn({ folder, now }: CheckOptions): Promise<string[]> {
  const names = await readdir(levelFolder(folder)).catch(() => []);
  const tables = names.filter((name) => /\.(?:ldb|sst)$/.test(name)).toSorted();
  const first = now() % Math.max(tables.length, 1);
  return [...tables.slice(first), ...tables.slice(0, first)];
}

async function damageOf(folder: string, name: string): Promise<readonly Damage[]> {
  // LevelDB may have thrown it away meanwhile.
  const table = await readFile(path.join(levelFolder(folder), name)).catch(() => undefined);
  if (!table) return [];
  const blocks = dataBlocks(table);
  if (!blocks) return [{ name, instead: [], isBeyondHelp: true }];
  const damaged = blocks.filter((block) => !isWhole(table, block));
  if (damaged.length === 0) return [];
  const unreadable = damaged.filter((block) => !isReadable(table, block));
  const instead = unreadable.flatMap(emptied);
  return [{ name, instead, isBeyondHelp: instead.length < unreadable.length }];
}

function emptied(block: DataBlock): Damage['instead'] {
  const bytes = isOfDocuments(givenKey(block.lastKey)) ? blockOfNothing(block) : undefined;
  return bytes ? [{ from: block.from, bytes }] : [];
}

async function mend({ name, instead, isBeyondHelp }: Damage, options: CheckOptions): Promise<void> {
  const copy = await keepAsFound(options, name);
  const file = await open(path.join(levelFolder(options.folder), name), 'r+');
  try {
    for (const { from, bytes } of instead) await file.write(bytes, 0, bytes.byteLength, from);
    await file.datasync();
  } finally {
    await file.close();
  }
  const rest = isBeyondHelp ? '; the server will not start with it again: restore a backup' : '';
  options.report(`a table of LevelDB is damaged; it is kept as ${copy}${rest}`);
}
