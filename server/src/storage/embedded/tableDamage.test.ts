import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PersonId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { FUNDAMENTALS, PROBLEM, person, readWords, update } from '../contractValues.ts';
import type { CheckOptions } from './damaged.ts';
import { levelFolder } from './folder.ts';
import { mendLater, mendTables } from './tableDamage.ts';
import { type DataBlock, dataBlocks, isReadable, isWhole } from './tableFile.ts';
import { newFolder, openIn } from './testPlace.ts';
import { readInOtherProcess } from './testProcess.ts';

const FOOTER_BYTES = 48;
/** At least so long are the indexes together, with their checksums. */
const INDEX_BYTES = 80;
/** In an entry first comes how much of its key is shared, then how long its own part is. */
const OWN_KEY_BYTES = 1;
/** Behind those lengths and that of the value, which takes two bytes. */
const FIRST_KEY = 4;
const VALUE_BYTES = 600;
/** Fills the first block, so that the other document begins with the second. */
const OTHER = randomBytes(3_000).toString('hex');
const TOO_SHORT = 3;

it('P04 finds nothing wrong with a table as LevelDB wrote it', async () => {
  const { folder, name } = await folderWithTable();
  const { check, reports } = checking(folder);
  expect(name).not.toBe('');
  expect(await mendTables(check)).toEqual([]);
  expect(reports).toEqual([]);
});

it('P04 sees every changed byte on the way to the data, and refuses such a folder in words', async () => {
  const { folder, name, file, table } = await folderWithTable();
  const indexes = Array.from(
    { length: INDEX_BYTES },
    (_, index) => table.byteLength - FOOTER_BYTES - 1 - index,
  );
  const places = Array.from({ length: 4 }, (_, index) => table.byteLength - FOOTER_BYTES + index);
  for (const at of [...indexes, ...places]) {
    await writeFile(file, changed(table, at));
    expect(dataBlocks(await readFile(file)), `byte ${at} of ${table.byteLength}`).toBeUndefined();
  }
  await expect(openIn(folder)).rejects.toThrow(`${name} is beschadigd`);
  await expect(openIn(folder)).rejects.toThrow(`${name} is damaged`);
});

it('P02 opens a folder with a table that a kill left half written', async () => {
  const { folder, table } = await folderWithTable();
  for (const [index, length] of [0, 10, FOOTER_BYTES, table.byteLength - 1].entries()) {
    await writeFile(path.join(levelFolder(folder), `99999${index}.ldb`), table.subarray(0, length));
  }
  const storage = await openIn(folder);
  expect(await readWords(storage)).toHaveLength(20);
});

it('P04 is not silent about a table that the folder needs and that is cut off', async () => {
  const { folder, file, table } = await folderWithTable();
  await writeFile(file, table.subarray(0, table.byteLength - 1));
  const [answer] = await readInOtherProcess([folder]);
  expect(answer?.[0]).toBeNull();
});

it('P04 loses no other document, and no process, to a key that LevelDB cannot compare', async () => {
  const { folder, file, table, ofDocuments } = await folderWithTable();
  const damaged = withShortKey(table, ofDocuments);
  await writeFile(file, damaged);

  const [answer] = await readInOtherProcess([folder]);

  expect(answer).toEqual([null, [OTHER]]);
  const [copy = '', ...others] = await readdir(path.join(folder, 'damaged'));
  expect(Buffer.compare(await readFile(path.join(folder, 'damaged', copy)), damaged)).toBe(0);
  expect(others).toEqual([]);
});

it('P04 keeps one copy of a damaged table that reads, however often it is started', async () => {
  const { folder, file, table, ofDocuments } = await folderWithTable();
  const inTheLastValue = ofDocuments.from + ofDocuments.bytes - VALUE_BYTES / 2;
  await writeFile(file, changed(table, inTheLastValue));
  for (let starts = 0; starts < 2; starts += 1) {
    const storage = await openIn(folder, { now: () => starts });
    await expect(storage.documents.read(PROBLEM)).rejects.toMatchObject({ code: 'document-damaged' });
    expect(await readWords(storage, FUNDAMENTALS)).toEqual([OTHER]);
    await storage.close();
  }
  expect(await readdir(path.join(folder, 'damaged'))).toHaveLength(1);
});

it('P04 takes no copy that a kill left half for the table as it was found', async () => {
  const { folder, name, file, table, ofDocuments } = await folderWithTable();
  const damaged = withShortKey(table, ofDocuments);
  await writeFile(file, damaged);
  await mkdir(path.join(folder, 'damaged'));
  await writeFile(path.join(folder, 'damaged', `1-${name}`), damaged.subarray(0, damaged.byteLength / 2));
  await openIn(folder, { now: () => 2 });
  expect(Buffer.compare(await readFile(path.join(folder, 'damaged', `2-${name}`)), damaged)).toBe(0);
});

it('P04 empties a block whose first key comes before the block in front of it, which ends LevelDB later', async () => {
  const { folder, file, table, blocks, ofDocuments } = await folderWithTable();
  await writeFile(file, changed(table, ofDocuments.from + FIRST_KEY));
  const storage = await openIn(folder);
  await expect(storage.documents.read(PROBLEM)).rejects.toMatchObject({ code: 'document-damaged' });
  expect(await readWords(storage, FUNDAMENTALS)).toEqual([OTHER]);
  const mended = await readFile(file);
  expect(blocks.filter((block) => !isWhole(mended, block))).toEqual([]);
});

it('P04 knows the keys with which a table begins and ends, so that no two lie over each other', async () => {
  const { table, blocks } = await folderWithTable();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) throw new Error('too few blocks');
  // "Doc" comes before "doc", and "rfcord" behind "record": the order in the block itself is kept.
  const before = changed(table, first.from + FIRST_KEY);
  const behind = changed(table, last.from + FIRST_KEY + 1, 'f'.charCodeAt(0));
  expect([isReadable(before, first), isReadable(behind, last)]).toEqual([false, false]);
  const inValues = changed(changed(table, first.from + VALUE_BYTES / 2), last.from + VALUE_BYTES / 2);
  expect([isReadable(inValues, first), isReadable(inValues, last)]).toEqual([true, true]);
});

it('P04 refuses a folder, and changes nothing, when what is not a document cannot be read', async () => {
  const { folder, file, table, ofDocuments, ofRecords } = await folderWithTable();
  const both = withShortKey(withShortKey(table, ofDocuments), ofRecords);
  await writeFile(file, both);
  await expect(openIn(folder)).rejects.toThrow('The data were not changed');
  expect(Buffer.compare(await readFile(file), both)).toBe(0);
});

it('P04 mends beside a running database too, and names what is beyond that', async () => {
  const { folder, name, file, table, blocks, ofDocuments, ofRecords } = await folderWithTable();
  const both = withShortKey(withShortKey(table, ofDocuments), ofRecords);
  const { check, reports } = checking(folder);
  await writeFile(file, both);

  await mendLater([name, '999999.ldb'], { ...check, signal: new AbortController().signal });

  expect(reports).toEqual([expect.stringMatching(new RegExp(`${name}.*restore a backup`))]);
  const mended = await readFile(file);
  expect(blocks.filter((block) => !isWhole(both, block))).toEqual([ofDocuments, ofRecords]);
  expect(blocks.filter((block) => !isWhole(mended, block))).toEqual([ofRecords]);
});

it('P04 changes no table that it cannot keep as found, and ends no server for it', async () => {
  const { folder, name, file, table, ofDocuments } = await folderWithTable();
  const damaged = withShortKey(table, ofDocuments);
  const { check, reports } = checking(folder);
  await writeFile(file, damaged);
  await writeFile(path.join(folder, 'damaged'), 'no folder');
  await mendLater([name, name], { ...check, signal: new AbortController().signal });
  expect(reports).toEqual([expect.stringContaining(name), expect.stringContaining(name)]);
  expect(Buffer.compare(await readFile(file), damaged)).toBe(0);
});

it('looks at no further table once the storage closes', async () => {
  const { folder, name } = await folderWithTable();
  const { check, reports } = checking(folder);
  await mendLater([name], { ...check, signal: AbortSignal.abort() });
  expect(reports).toEqual([]);
});

function checking(folder: string): { readonly check: CheckOptions; readonly reports: readonly string[] } {
  const reports: string[] = [];
  return { check: { folder, now: () => 0, report: (message) => void reports.push(message) }, reports };
}

/** A folder whose log was made a table, by opening it once more. Nothing in it repeats, so nothing is compressed. */
async function folderWithTable() {
  const folder = await newFolder();
  const storage = await openIn(folder);
  await storage.documents.append([update(OTHER, FUNDAMENTALS)]);
  for (let number = 0; number < 20; number += 1) {
    await storage.documents.append([update(unlike())]);
    const id = PersonId.parse(`${number}`.padStart(16, '0'));
    await storage.records.commit([{ kind: 'person', value: person(1, unlike(), id) }], []);
  }
  await storage.close();
  await (await openIn(folder)).close();
  const [name = ''] = (await readdir(levelFolder(folder))).filter((each) => each.endsWith('.ldb'));
  const file = path.join(levelFolder(folder), name);
  const table = await readFile(file);
  const blocks = dataBlocks(table) ?? [];
  const [ofFirst, ofDocuments, ...others] = blocks;
  const ofRecords = others.at(-1);
  if (!ofFirst || !ofDocuments || !ofRecords) throw new Error('too few blocks');
  return { folder, name, file, table, blocks, ofDocuments, ofRecords };
}

function unlike(): string {
  return randomBytes(VALUE_BYTES / 2).toString('hex');
}

function changed(bytes: Buffer, at: number, into = bytes.readUInt8(at) ^ 0x20): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(into, at);
  return copy;
}

function withShortKey(table: Buffer, block: DataBlock): Buffer {
  return changed(table, block.from + OWN_KEY_BYTES, TOO_SHORT);
}
