import { cp, readdir, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { event, person, readWords, update, WORKSPACE } from '../contractValues.ts';
import { levelFolder } from './folder.ts';
import { newFolder, openIn } from './testPlace.ts';

const LAST_RECORDS = 3;

it('P03 starts after a cut at every byte of the last three writes, with all that was acknowledged before it', async () => {
  const { folder, ends } = await filledFolder(20);
  const log = await newestLog(folder);
  const from = ends[ends.length - 1 - LAST_RECORDS] ?? 0;
  const to = ends.at(-1) ?? 0;
  expect(to - from).toBeGreaterThan(200);

  for (let cut = from; cut <= to; cut += 1) {
    const copy = await newFolder();
    await cp(folder, copy, { recursive: true });
    await truncate(path.join(levelFolder(copy), log), cut);

    const storage = await openIn(copy);
    const acknowledged = ends.filter((end) => end <= cut).length;
    const expected = Array.from({ length: acknowledged }, (_, index) => `update ${index}`);
    expect(await readWords(storage), `cut at ${cut}`).toEqual(expected);
    expect(await storage.documents.append([update('weer')])).toEqual([acknowledged + 1]);
    await storage.close();
  }
}, 120_000);

it('P03 keeps a record and its event together, whatever byte the log is cut at', async () => {
  const folder = await newFolder();
  const storage = await openIn(folder);
  await storage.records.commit([{ kind: 'person', value: person() }], [event('first')]);
  const log = await newestLog(folder);
  const from = await sizeOf(folder, log);
  await storage.records.commit([{ kind: 'person', value: person(2, 'Anna de Wit') }], [event('second')]);
  const to = await sizeOf(folder, log);
  await storage.close();

  for (let cut = from; cut <= to; cut += 7) {
    const copy = await newFolder();
    await cp(folder, copy, { recursive: true });
    await truncate(path.join(levelFolder(copy), log), cut);

    const { records, events, close } = await openIn(copy);
    const found = await records.get('person', person().id);
    const number = (await events.listByWorkspace(WORKSPACE, 1))[0]?.number;
    expect(found?.version, `cut at ${cut}`).toBe(cut === to ? 2 : 1);
    expect(number).toBe(found?.version);
    await close();
  }
}, 60_000);

/** A folder with so many acknowledged updates, and how long the log was after each. */
async function filledFolder(count: number) {
  const folder = await newFolder();
  const storage = await openIn(folder);
  const log = await newestLog(folder);
  const ends: number[] = [];
  for (let number = 0; number < count; number += 1) {
    await storage.documents.append([update(`update ${number}`)]);
    ends.push(await sizeOf(folder, log));
  }
  await storage.close();
  return { folder, ends };
}

async function newestLog(folder: string): Promise<string> {
  const names = (await readdir(levelFolder(folder))).filter((name) => name.endsWith('.log'));
  return names.toSorted().at(-1) ?? '';
}

async function sizeOf(folder: string, log: string): Promise<number> {
  return (await readFile(path.join(levelFolder(folder), log))).byteLength;
}
