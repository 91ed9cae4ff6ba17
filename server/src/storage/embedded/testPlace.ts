import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { Storage } from '../ports.ts';
import { levelFolder } from './folder.ts';
import { recordKey, updateKey } from './keys.ts';
import { openLevel } from './level.ts';
import { type EmbeddedStorageOptions, openEmbeddedStorage } from './openEmbeddedStorage.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  const failures: unknown[] = [];
  for (const cleanup of cleanups.splice(0).toReversed()) {
    await cleanup().catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw failures[0];
});

/** Runs after the test, whatever happened in it or in another of these; the last one first. */
export function afterThisTest(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'opgave-storage-'));
  afterThisTest(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the adapter on a folder and closes it after the test. */
export async function openIn(
  folder: string,
  options: Partial<EmbeddedStorageOptions> = {},
): Promise<Storage> {
  const storage = await openEmbeddedStorage({ folder, now: () => 0, ...options });
  afterThisTest(() => storage.close());
  return storage;
}

/** Changes one byte in the middle of a stored value; the storage must be closed. */
export async function damageValue(folder: string, key: string): Promise<void> {
  const level = await openLevel(levelFolder(folder));
  const value = Buffer.from((await level.get(key)) ?? []);
  const middle = Math.floor(value.length / 2);
  value.writeUInt8(value.readUInt8(middle) ^ 1, middle);
  await level.write([{ type: 'put', key, value }]);
  await level.close();
}

export async function newEmbeddedPlace() {
  const folder = await newFolder();
  return {
    open: () => openIn(folder),
    damageDocument: (id: Parameters<typeof updateKey>[0]) => damageValue(folder, updateKey(id, 1)),
    damagePerson: (id: string) => damageValue(folder, recordKey('person', id)),
  };
}
