import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWords, update } from '../contractValues.ts';
import { levelFolder } from './folder.ts';
import { damagedTable } from './tableFile.ts';
import { newFolder, openIn } from './testPlace.ts';
import { readInOtherProcess } from './testProcess.ts';

const FOOTER_BYTES = 48;
/** At least so long are the indexes together, with their checksums. */
const INDEX_BYTES = 80;

/** A folder whose log was made a table, by opening it once more. */
async function folderWithTable(): Promise<{ readonly folder: string; readonly table: string }> {
  const folder = await newFolder();
  const storage = await openIn(folder);
  for (let number = 0; number < 20; number += 1) await storage.documents.append([update(`${number}`)]);
  await storage.close();
  await (await openIn(folder)).close();
  const [table = ''] = (await readdir(levelFolder(folder))).filter((name) => name.endsWith('.ldb'));
  return { folder, table };
}

it('P04 finds nothing wrong with a table as LevelDB wrote it', async () => {
  const { folder, table } = await folderWithTable();
  expect(table).not.toBe('');
  expect(await damagedTable(levelFolder(folder))).toBeUndefined();
});

it('P04 sees every changed byte on the way to the data, and refuses such a folder in words', async () => {
  const { folder, table } = await folderWithTable();
  const file = path.join(levelFolder(folder), table);
  const whole = await readFile(file);
  const indexes = Array.from(
    { length: INDEX_BYTES },
    (_, index) => whole.byteLength - FOOTER_BYTES - 1 - index,
  );
  const places = Array.from({ length: 4 }, (_, index) => whole.byteLength - FOOTER_BYTES + index);
  for (const at of [...indexes, ...places]) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
    await writeFile(file, bytes);
    expect(await damagedTable(levelFolder(folder)), `byte ${at} of ${whole.byteLength}`).toBe(table);
  }
  await expect(openIn(folder)).rejects.toThrow('is damaged');
});

it('P02 opens a folder with a table that a kill left half written', async () => {
  const { folder, table } = await folderWithTable();
  const whole = await readFile(path.join(levelFolder(folder), table));
  for (const [index, length] of [0, 10, FOOTER_BYTES, whole.byteLength - 1].entries()) {
    await writeFile(path.join(levelFolder(folder), `99999${index}.ldb`), whole.subarray(0, length));
  }
  expect(await damagedTable(levelFolder(folder))).toBeUndefined();
  const storage = await openIn(folder);
  expect(await readWords(storage)).toHaveLength(20);
});

it('P04 is not silent about a table that the folder needs and that is cut off', async () => {
  const { folder, table } = await folderWithTable();
  const file = path.join(levelFolder(folder), table);
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.byteLength - 1));
  const [answer] = await readInOtherProcess([folder]);
  expect(answer?.[0]).toBeNull();
});
