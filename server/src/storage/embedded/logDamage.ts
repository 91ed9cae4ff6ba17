import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type CheckOptions, damagedFolder, keepAsFound } from './damaged.ts';
import type { Database } from './database.ts';
import { levelFolder } from './folder.ts';
import type { Operation } from './level.ts';
import { lostRanges } from './logFile.ts';

const Marks = z.object({ keys: z.array(z.string()) });
const PENDING = '.pending.json';
// A value too short to be whole: what reads it says "damaged".
const NOTHING = new Uint8Array();
const PUT = 1;
const KEY = /(?:head|doc|record)![!-~]/g;
const DOCUMENT_KEY = /^(?:head!([^!]+)|doc!([^!]+)!update!\d+)$/;
const RECORD_KEY = /^record!\w+!\w+$/;

/**
 * Looks at LevelDB's logs before LevelDB does. Where one is damaged in its middle, LevelDB would leave out what it
 * cannot read and throw the file away; here the file is kept, and what it left out is written down to be marked (P04).
 */
export async function keepDamagedLogs(options: CheckOptions): Promise<void> {
  const { folder, report } = options;
  const level = levelFolder(folder);
  const names = (await readdir(level).catch(() => [])).filter((name) => name.endsWith('.log'));
  for (const name of names) {
    const log = await readFile(path.join(level, name));
    const lost = lostRanges(log);
    if (lost.length === 0) continue;

    const keep = await keepAsFound(options, name);
    await writeFile(
      `${keep}${PENDING}`,
      JSON.stringify({ keys: lost.flatMap((range) => lostKeys(log, range)) }),
    );
    report(`a log of LevelDB was damaged; it is kept as ${keep}`);
  }
}

/** Marks as damaged what a damaged log lost, so that an older state is never served as if nothing happened. */
export async function markLost(database: Database, { folder, report }: CheckOptions): Promise<void> {
  const kept = damagedFolder(folder);
  const names = (await readdir(kept).catch(() => [])).filter((name) => name.endsWith(PENDING));
  for (const name of names) {
    const file = path.join(kept, name);
    const { keys } = Marks.parse(JSON.parse(await readFile(file, 'utf8')));
    const operations = keys.map((key): Operation => ({ type: 'put', key, value: NOTHING }));
    if (keys.length > 0) await database.exclusive(() => database.write(operations));
    await rename(file, file.replace(PENDING, '.json'));
    report(`marked as damaged after a damaged log: ${keys.length}`);
  }
}

/** The keys to mark for a lost part: heads of documents that were written to, and records not written again later. */
function lostKeys(log: Buffer, { from, to }: { from: number; to: number }): readonly string[] {
  const lost = putKeys(log.subarray(from, to));
  const later = new Set(putKeys(log.subarray(to)));
  const documents = lost.flatMap((key) => {
    const [, ofHead, ofUpdate] = DOCUMENT_KEY.exec(key) ?? [];
    const id = ofHead ?? ofUpdate;
    return id === undefined ? [] : [`head!${id}`];
  });
  const records = lost.filter((key) => RECORD_KEY.test(key) && !later.has(key));
  return [...new Set([...documents, ...records])];
}

/** The keys that are put in a stretch of log: before each stand its length and the kind of operation. */
function putKeys(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(KEY)].flatMap(({ index }) => {
    const length = bytes[index - 1];
    return length === undefined || bytes[index - 2] !== PUT ? [] : [text.slice(index, index + length)];
  });
}
