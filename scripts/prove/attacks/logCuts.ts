import { cp, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { readWords, update } from '../../../server/src/storage/contractValues.ts';
import { levelFolder } from '../../../server/src/storage/embedded/folder.ts';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Round, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';
import { PlainLog } from './plainLog.ts';

const WRITES = 12;
const LAST_WRITES = 3;
const PER_ROUND = 25;

/** P03: the log is cut at every byte of its last writes; everything acknowledged before the cut must be there. */
export const LOG_CUTS: Attack = {
  id: 'P03',
  title: 'a half-written last record is dropped, and nothing else',
  unit: 'cuts',
  tries: { quick: 50, daily: 4_000, release: 4_000 },
  untilCounted: { everyByte: 1 },
  open: (seed) => openSession(embeddedLog, seed),
  openUnprotected: (seed) => openSession(plainLog, seed),
};

/** A log that can be written, cut, and read again. */
interface CuttableLog {
  /** Writes everything, and says how long the file was after each write. */
  fill(texts: readonly string[]): Promise<readonly number[]>;
  /** What a copy says that was cut there. */
  readCut(cut: number): Promise<readonly string[]>;
}

async function openSession(makeLog: (folder: string) => CuttableLog, seed: number): Promise<Session> {
  const folder = await newFolder();
  const log = makeLog(folder);
  const random = randomFrom(seed);
  const texts = Array.from({ length: WRITES }, (_, index) => `${index} ${'woord '.repeat(random(40))}`);
  const ends = await log.fill(texts);
  const from = ends[ends.length - 1 - LAST_WRITES] ?? 0;
  const span = (ends.at(-1) ?? 0) - from + 1;
  return {
    async round(roundSeed): Promise<Round> {
      const faults: string[] = [];
      const first = (roundSeed - seed) * PER_ROUND;
      for (let next = first; next < first + PER_ROUND; next += 1) {
        const cut = from + (next % span);
        faults.push(...(await tryCut(log, cut, texts.slice(0, ends.filter((end) => end <= cut).length))));
      }
      const everyByte = Math.floor((first + PER_ROUND) / span) - Math.floor(first / span);
      return { tried: PER_ROUND, faults, counts: { everyByte }, figures: { bytes: span } };
    },
    close: () => removeFolder(folder),
  };
}

async function tryCut(
  log: CuttableLog,
  cut: number,
  expected: readonly string[],
): Promise<readonly string[]> {
  try {
    const found = await log.readCut(cut);
    return found.join('\n') === expected.join('\n')
      ? []
      : [`cut at ${cut}: ${found.length} for ${expected.length}`];
  } catch (cause) {
    return [`cut at ${cut}: ${String(cause)}`];
  }
}

function embeddedLog(folder: string): CuttableLog {
  const data = join(folder, 'data');
  const copy = join(folder, 'copy');
  return {
    async fill(texts) {
      const storage = await openEmbeddedStorage({ folder: data, now: () => 0 });
      const ends: number[] = [];
      for (const text of texts) {
        await storage.documents.append([update(text)]);
        ends.push((await stat(join(levelFolder(data), await newestLog(data)))).size);
      }
      await storage.close();
      return ends;
    },
    async readCut(cut) {
      await removeFolder(copy);
      await cp(data, copy, { recursive: true });
      await truncate(join(levelFolder(copy), await newestLog(copy)), cut);
      const storage = await openEmbeddedStorage({ folder: copy, now: () => 0 });
      const found = await readWords(storage);
      const [position] = await storage.documents.append([update('weer')]);
      await storage.close();
      if (position !== found.length + 1) throw new Error(`the next write came at ${position}`);
      return found;
    },
  };
}

async function newestLog(folder: string): Promise<string> {
  const names = (await readdir(levelFolder(folder))).filter((name) => name.endsWith('.log'));
  return names.toSorted().at(-1) ?? '';
}

function plainLog(folder: string): CuttableLog {
  const log = new PlainLog(join(folder, 'log.txt'));
  const copy = new PlainLog(join(folder, 'copy.txt'));
  return {
    async fill(texts) {
      await log.begin();
      const ends: number[] = [];
      for (const text of texts) {
        await log.append(text);
        ends.push((await stat(log.file)).size);
      }
      return ends;
    },
    async readCut(cut) {
      await cp(log.file, copy.file);
      await truncate(copy.file, cut);
      return copy.words();
    },
  };
}
