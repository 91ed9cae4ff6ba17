import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@opgave/shared/contract/errors';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANNA, FUNDAMENTALS, PROBLEM, person, readWords, update } from '../contractValues.ts';
import type { Storage } from '../ports.ts';
import { crc32c } from './crc32c.ts';
import { levelFolder } from './folder.ts';
import { headKey, snapshotKey, updateKey } from './keys.ts';
import { openLevel } from './level.ts';
import { damageValue, newFolder, openIn } from './testPlace.ts';
import { readInOtherProcess } from './testProcess.ts';

const DOCUMENTS = [PROBLEM, FUNDAMENTALS] as const;

it('reckons the checksum of LevelDB', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});

it.each([
  ['an update', updateKey(PROBLEM, 3)],
  ['the snapshot', snapshotKey(PROBLEM)],
  ['the position', headKey(PROBLEM)],
])('P04 says damaged when a byte of %s changed', async (_, key) => {
  const folder = await filledFolder();
  await damageValue(folder, key);
  const storage = await openIn(folder);
  await expect(storage.documents.read(PROBLEM)).rejects.toMatchObject({ code: 'document-damaged' });
  expect(await readWords(storage, FUNDAMENTALS)).toEqual(['f1', 'f2', 'f3']);
});

it.each([
  ['in the middle', updateKey(PROBLEM, 3)],
  ['at the end', updateKey(PROBLEM, 4)],
  ['with the snapshot', snapshotKey(PROBLEM)],
  ['with the position', headKey(PROBLEM)],
])('P04 P05 misses an update that is gone %s', async (_, key) => {
  const folder = await filledFolder();
  const level = await openLevel(levelFolder(folder));
  await level.write([{ type: 'del', key }]);
  await level.close();
  const storage = await openIn(folder);
  await expect(storage.documents.read(PROBLEM)).rejects.toMatchObject({ code: 'document-damaged' });
});

it('P04 notices a value that stands in the place of another', async () => {
  const folder = await filledFolder();
  const level = await openLevel(levelFolder(folder));
  const value = (await level.get(updateKey(PROBLEM, 3))) ?? new Uint8Array();
  await level.write([{ type: 'put', key: updateKey(PROBLEM, 4), value }]);
  await level.close();
  const storage = await openIn(folder);
  await expect(storage.documents.read(PROBLEM)).rejects.toMatchObject({ code: 'document-damaged' });
});

it.each([
  ['an update', updateKey(PROBLEM, 3), ['p1+p2', 'p4']],
  ['the snapshot', snapshotKey(PROBLEM), ['p3', 'p4']],
  ['the position', headKey(PROBLEM), ['p1+p2', 'p3', 'p4']],
])('P04 gives what is left when %s is damaged, and changes nothing', async (_, key, left) => {
  const folder = await filledFolder();
  await damageValue(folder, key);
  const storage = await openIn(folder);

  const parts = await storage.documents.salvage(PROBLEM);

  expect(parts.map((part) => new TextDecoder().decode(part))).toEqual(left);
  await expect(storage.documents.read(PROBLEM)).rejects.toMatchObject({ code: 'document-damaged' });
});

it('P04 serves nothing different in silence, whichever byte of the log is damaged', {
  timeout: 120_000,
}, async () => {
  const { folder, log, known, lastWrite } = await folderWithLog();
  const place = fc.record({ at: fc.nat(lastWrite - 1), bits: fc.integer({ min: 1, max: 255 }) });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(place, async ({ at, bits }) => {
      const copy = await newFolder();
      await cp(folder, copy, { recursive: true });
      const bytes = await changeByte(path.join(levelFolder(copy), log), at, bits);

      const storage = await openIn(copy, { now: () => 7 });
      for (const id of DOCUMENTS) refused += await differs(storage, id, known.get(id) ?? []);
      expect(await versionOrRefusal(storage)).toBeOneOf([2, 'storage-unavailable']);
      await storage.close();
      const kept = await readFile(path.join(copy, 'damaged', `7-${log}`));
      expect(Buffer.compare(kept, bytes)).toBe(0);
    }),
    { numRuns: 100, seed: 4 },
  );
  expect(refused).toBeGreaterThan(0);
});

it('P04 serves no document different in silence, whichever byte of a table is damaged', {
  timeout: 120_000,
}, async () => {
  const { folder, known } = await folderWithLog();
  await (await openIn(folder)).close();
  const [table = ''] = (await readdir(levelFolder(folder))).filter((name) => name.endsWith('.ldb'));
  const { byteLength } = await readFile(path.join(levelFolder(folder), table));
  const place = fc.record({ at: fc.nat(byteLength - 1), bits: fc.integer({ min: 1, max: 255 }) });
  const copies: string[] = [];
  for (const { at, bits } of fc.sample(place, { numRuns: 150, seed: 4 })) {
    const copy = await newFolder();
    await cp(folder, copy, { recursive: true });
    await changeByte(path.join(levelFolder(copy), table), at, bits);
    copies.push(copy);
  }

  const expected = DOCUMENTS.map((id) => known.get(id));
  const answers = await readInOtherProcess(copies);
  const served = answers.flatMap((answer) => [...answer.entries()]).filter(([, words]) => words !== null);
  for (const [index, words] of served) expect(words).toEqual(expected[index]);
  expect(served.length).toBeGreaterThan(0);
  expect(served.length).toBeLessThan(copies.length * DOCUMENTS.length);
});

async function changeByte(file: string, at: number, bits: number): Promise<Buffer> {
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ bits, at);
  await writeFile(file, bytes);
  return bytes;
}

/** 1 when the document is refused as damaged, 0 when it is what it was; anything else fails the test. */
async function differs(storage: Storage, id: typeof PROBLEM, known: readonly string[]): Promise<number> {
  try {
    expect(await readWords(storage, id)).toEqual(known);
    return 0;
  } catch (cause) {
    expect(cause).toHaveProperty('code', expect.toBeOneOf(['document-damaged', 'storage-unavailable']));
    return 1;
  }
}

async function versionOrRefusal(storage: Storage): Promise<unknown> {
  try {
    return (await storage.records.get('person', ANNA))?.version;
  } catch (cause) {
    return cause instanceof AppError ? cause.code : cause;
  }
}

/** Two documents and a record, written in turns; `lastWrite` is where the last of it begins in the log. */
async function folderWithLog() {
  const folder = await newFolder();
  const storage = await openIn(folder);
  const level = levelFolder(folder);
  const log = (await readdir(level)).find((name) => name.endsWith('.log')) ?? '';
  const known = new Map(DOCUMENTS.map((id) => [id, new Array<string>()]));
  const write = async (id: typeof PROBLEM, text: string) => {
    await storage.documents.append([update(text, id)]);
    known.get(id)?.push(text);
  };
  for (let number = 0; number < 12; number += 1) {
    for (const id of DOCUMENTS) await write(id, `${number} `.repeat(number === 5 ? 20_000 : 40));
  }
  for (const version of [1, 2]) {
    await storage.records.commit([{ kind: 'person', value: person(version) }], []);
  }
  const lastWrite = (await readFile(path.join(level, log))).byteLength;
  for (const id of DOCUMENTS) await write(id, 'het laatste');
  await storage.close();
  return { folder, log, known, lastWrite };
}

async function filledFolder(): Promise<string> {
  const folder = await newFolder();
  const storage = await openIn(folder);
  await storage.documents.append(['p1', 'p2', 'p3', 'p4'].map((text) => update(text)));
  await storage.documents.append(['f1', 'f2', 'f3'].map((text) => update(text, FUNDAMENTALS)));
  await storage.documents.compact(PROBLEM, new TextEncoder().encode('p1+p2'), 2);
  await storage.close();
  return folder;
}
