import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANNA, bytes, event, person, readWords, update, WORKSPACE } from '../contractValues.ts';
import type { Storage } from '../ports.ts';
import { type Level, openLevel } from './level.ts';
import { canMount, mountTmpfs } from './testMount.ts';
import { newFolder, openIn } from './testPlace.ts';

const RETRY = { retryMilliseconds: 50 };
/** Opening the database anew tidies it up, and makes room for something small: not before all refusals were seen. */
const RETRY_LATER = { retryMilliseconds: 4_000 };
const UNAVAILABLE = { code: 'storage-unavailable' };

describe.runIf(canMount())('a full disk', () => {
  it('P06 stops saving, goes on reading, and saves again by itself after there is room', {
    timeout: 60_000,
  }, async () => {
    const folder = await newFolder();
    await mountTmpfs(folder, 'size=12m');
    const storage = await openIn(folder, RETRY_LATER);
    const ballast = path.join(folder, 'ballast');
    await writeFile(ballast, Buffer.alloc(6 * 1_048_576));

    const saved = await appendUntilRefused(storage);
    expect(saved.length).toBeGreaterThan(0);
    expect(storage.isWritable()).toBe(false);
    expect(await readWords(storage)).toEqual(saved);
    await expect(storage.records.commit([{ kind: 'person', value: person() }], [])).rejects.toMatchObject(
      UNAVAILABLE,
    );
    await expect(storage.documents.compact(update('').id, bytes('kort'), 1)).rejects.toMatchObject(
      UNAVAILABLE,
    );
    expect(await readWords(storage)).toEqual(saved);

    await rm(ballast);
    await expect.poll(() => storage.isWritable(), { timeout: 10_000 }).toBe(true);
    expect(await storage.documents.append([update('weer')])).toEqual([saved.length + 1]);
    await storage.close();
    expect(await readWords(await openIn(folder))).toEqual([...saved, 'weer']);
  });
});

describe('a disk that refuses', () => {
  it('P06 acknowledges nothing of a failed batch and goes on from what the disk holds', async () => {
    const disk = failingDisk();
    const folder = await newFolder();
    const storage = await openIn(folder, { ...RETRY, openLevel: disk.open });
    await storage.documents.append([update('een')]);

    disk.fail();
    const results = await Promise.allSettled(
      ['x', 'y', 'z'].map((text) => storage.documents.append([update(text)])),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(storage.isWritable()).toBe(false);
    expect(await readWords(storage)).toEqual(['een']);

    disk.work();
    await expect.poll(() => storage.isWritable()).toBe(true);
    expect(disk.opened()).toBe(2);
    expect(await storage.documents.append([update('twee')])).toEqual([2]);
    expect(await readWords(storage)).toEqual(['een', 'twee']);
  });

  it('P06 reads its own state again when the failed batch did reach the disk', async () => {
    const disk = failingDisk();
    const storage = await openIn(await newFolder(), { ...RETRY, openLevel: disk.open });
    disk.failAfterWriting();
    await expect(storage.documents.append([update('toch')])).rejects.toMatchObject(UNAVAILABLE);
    await expect(
      storage.records.commit([{ kind: 'person', value: person() }], [event('a')]),
    ).rejects.toMatchObject(UNAVAILABLE);

    disk.work();
    await expect.poll(() => storage.isWritable()).toBe(true);
    expect(await storage.documents.append([update('twee')])).toEqual([2]);
    expect(await readWords(storage)).toEqual(['toch', 'twee']);
  });

  it('P06 stores nothing of a refused commit and keeps the chain of events whole', async () => {
    const disk = failingDisk();
    const storage = await openIn(await newFolder(), { ...RETRY, openLevel: disk.open });
    const write = { kind: 'person', value: person() } as const;
    disk.fail();
    await expect(storage.records.commit([write], [event('a')])).rejects.toMatchObject(UNAVAILABLE);
    expect(await storage.records.get('person', ANNA)).toBeUndefined();

    disk.work();
    await expect.poll(() => storage.isWritable()).toBe(true);
    await storage.records.commit([write], [event('b')]);
    const events = await storage.events.listByWorkspace(WORKSPACE, 10);
    expect(events.map(({ number, action }) => `${number}${action}`)).toEqual(['1b']);
  });

  it('P05 fails to read as a failure, never as an empty document, and the bytes stay', async () => {
    const disk = failingDisk();
    const folder = await newFolder();
    const storage = await openIn(folder, { ...RETRY, openLevel: disk.open });
    await storage.documents.append([update('een')]);
    disk.failReading();
    await expect(storage.documents.read(update('').id)).rejects.toMatchObject(UNAVAILABLE);
    await expect(storage.records.list('person')).rejects.toMatchObject(UNAVAILABLE);
    disk.work();
    expect(await readWords(storage)).toEqual(['een']);
  });

  it('answers after it was closed with a failure, never with nothing', async () => {
    const storage = await openIn(await newFolder());
    await storage.documents.append([update('een')]);
    await storage.close();
    await expect(storage.documents.read(update('').id)).rejects.toMatchObject(UNAVAILABLE);
    await expect(storage.documents.append([update('twee')])).rejects.toMatchObject(UNAVAILABLE);
  });
});

async function appendUntilRefused(storage: Storage): Promise<readonly string[]> {
  const saved: string[] = [];
  for (let number = 0; number < 10_000; number += 1) {
    const text = `${number} ${'woord '.repeat(2_000)}`;
    try {
      await storage.documents.append([update(text)]);
    } catch (cause) {
      expect(cause).toMatchObject(UNAVAILABLE);
      return saved;
    }
    saved.push(text);
  }
  throw new Error('the disk never became full');
}

/** LevelDB on a disk that refuses when told to. */
function failingDisk() {
  type Mode = 'works' | 'fails' | 'failsAfterWriting' | 'failsReading';
  let mode: Mode = 'works';
  let opened = 0;
  const refuse = () => Promise.reject(new Error('input/output failure'));
  const open = async (location: string): Promise<Level> => {
    const level = await openLevel(location);
    opened += 1;
    return {
      ...level,
      get: (key) => (mode === 'failsReading' ? refuse() : level.get(key)),
      entries: (range) => (mode === 'failsReading' ? refuse() : level.entries(range)),
      async write(operations) {
        if (mode === 'failsAfterWriting') await level.write(operations);
        return mode === 'fails' || mode === 'failsAfterWriting' ? refuse() : level.write(operations);
      },
    };
  };
  const set = (next: Mode) => () => {
    mode = next;
  };
  return {
    open,
    opened: () => opened,
    work: set('works'),
    fail: set('fails'),
    failAfterWriting: set('failsAfterWriting'),
    failReading: set('failsReading'),
  };
}
