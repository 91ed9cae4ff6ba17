import { setTimeout as wait } from 'node:timers/promises';
import { readWords, update } from '../../../server/src/storage/contractValues.ts';
import { type Level, openLevel } from '../../../server/src/storage/embedded/level.ts';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '../../../server/src/storage/ports.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const STEPS = 12;
const RETRY = 20;
const RESUMES_WITHIN = 10_000;

type Mode = 'works' | 'fails' | 'failsAfterWriting' | 'failsReading';
const MODES: readonly Mode[] = ['works', 'fails', 'failsAfterWriting', 'failsReading'];

/** P06: the disk refuses writes, reads and syncs in random order while edits come in. */
export const DISK_FAULTS: Attack = {
  id: 'P06',
  title: 'what is acknowledged is on disk, whatever the disk did',
  unit: 'faults',
  tries: { quick: 60, daily: 6_000, release: 6_000 },
  open: () => openSession('none'),
  openUnprotected: () => openSession('acknowledges'),
};

/** P05: the disk refuses to be read; a document is then never told to be empty. */
export const READ_FAULTS: Attack = {
  id: 'P05',
  title: 'a document that fails to load is never an empty document',
  unit: 'faults',
  tries: { quick: 60, daily: 6_000, release: 6_000 },
  open: () => openSession('none'),
  openUnprotected: () => openSession('readsEmpty'),
};

/** What is taken away: failed writes are called stored, or failed reads called empty. */
type Missing = 'none' | 'acknowledges' | 'readsEmpty';

async function openSession(missing: Missing): Promise<Session> {
  const folder = await newFolder();
  let number = 0;
  return {
    async round(seed) {
      number += 1;
      return playRound(`${folder}/${number}`, randomFrom(seed), missing);
    },
    close: () => removeFolder(folder),
  };
}

async function playRound(folder: string, random: Random, missing: Missing) {
  const disk = new FailingDisk();
  const openOn = () =>
    openEmbeddedStorage({ folder, now: () => 0, openLevel: disk.open, retryMilliseconds: RETRY });
  const storage = careless(await openOn(), missing);
  const acknowledged: string[] = [];
  const faults: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    disk.mode = MODES[random(MODES.length)] ?? 'works';
    const texts = Array.from({ length: 1 + random(4) }, (_, index) => `${step}.${index}`);
    const written = texts.map((text) => storage.documents.append([update(text)]).then(() => text));
    const results = await Promise.allSettled(written);
    acknowledged.push(...results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    faults.push(...(await missingOf(storage, acknowledged)));
    if (random(3) === 0) await wait(RETRY);
  }
  disk.mode = 'works';
  if (!(await resumes(storage))) faults.push(`writing did not resume within ${RESUMES_WITHIN} ms`);
  else acknowledged.push('het laatste');
  await storage.close();
  const again = await openOn();
  faults.push(...(await missingOf(again, acknowledged)));
  const kept = await readWords(again);
  if (new Set(kept).size !== kept.length) faults.push('something stands there twice');
  await again.close();
  await removeFolder(folder);
  return { tried: STEPS, faults, counts: { acknowledged: acknowledged.length } };
}

/** What was acknowledged and is not read back; a read that is refused tells nothing, and that is right. */
async function missingOf(storage: Storage, acknowledged: readonly string[]): Promise<readonly string[]> {
  const kept = await readWords(storage).catch(() => undefined);
  const missing = kept === undefined ? [] : acknowledged.filter((text) => !kept.includes(text));
  return missing.length === 0 ? [] : [`acknowledged and gone: ${missing.join(' ')}`];
}

async function resumes(storage: Storage): Promise<boolean> {
  const until = performance.now() + RESUMES_WITHIN;
  while (performance.now() < until) {
    const isWritten = await storage.documents.append([update('het laatste')]).then(
      () => true,
      () => false,
    );
    if (isWritten) return true;
    await wait(RETRY);
  }
  return false;
}

/** The same storage with one protection taken away. */
function careless(storage: Storage, missing: Missing): Storage {
  const { documents } = storage;
  if (missing === 'none') return storage;
  return {
    ...storage,
    documents: {
      append: (appends) =>
        missing === 'acknowledges'
          ? documents.append(appends).catch(() => appends.map(() => 1))
          : documents.append(appends),
      read: (id) =>
        missing === 'readsEmpty'
          ? documents.read(id).catch(() => ({ updates: [], position: 0, claims: [] }))
          : documents.read(id),
      salvage: (id) => documents.salvage(id),
      compact: (id, snapshot, covers) => documents.compact(id, snapshot, covers),
    },
  };
}

/** LevelDB on a disk that refuses when told to. */
class FailingDisk {
  mode: Mode = 'works';

  readonly open = async (location: string): Promise<Level> => {
    const level = await openLevel(location);
    return {
      ...level,
      get: (key) => (this.mode === 'failsReading' ? refuse() : level.get(key)),
      entries: (range) => (this.mode === 'failsReading' ? refuse() : level.entries(range)),
      write: async (operations) => {
        if (this.mode === 'failsAfterWriting') await level.write(operations);
        const isRefused = this.mode === 'fails' || this.mode === 'failsAfterWriting';
        await (isRefused ? refuse() : level.write(operations));
      },
    };
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('input/output failure'));
}
