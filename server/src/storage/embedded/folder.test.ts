import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { StartError } from '#startError.ts';
import { sealJson } from './checked.ts';
import { levelFolder } from './folder.ts';
import { VERSION_KEY } from './keys.ts';
import { openLevel } from './level.ts';
import { canMount, mountTmpfs } from './testMount.ts';
import { newFolder, openIn } from './testPlace.ts';

it('makes the data folder, readable for its owner alone', async () => {
  const folder = path.join(await newFolder(), 'a', 'b');
  const storage = await openIn(folder);
  await storage.settings.set('organisation', 'Gemeente');
  const text = await readFile(path.join(folder, 'settings.json'), 'utf8');
  expect(JSON.parse(text)).toEqual({ organisation: 'Gemeente' });
});

it('says in plain words that a part of the path is a file', async () => {
  const file = path.join(await newFolder(), 'file');
  await writeFile(file, 'bytes that stay');
  for (const folder of [file, path.join(file, 'data')]) {
    const refusal = openIn(folder);
    await expect(refusal).rejects.toThrow(`De gegevensmap ${folder} kan niet worden gemaakt`);
    await expect(refusal).rejects.toBeInstanceOf(StartError);
  }
  expect(await readFile(file, 'utf8')).toBe('bytes that stay');
});

it.runIf(canMount())('says in plain words that the data folder cannot be written', async () => {
  const folder = await newFolder();
  await mountTmpfs(folder, 'ro,size=1m');
  await expect(openIn(folder)).rejects.toThrow(`The data folder ${folder} cannot be written`);
});

it.runIf(canMount())('P06 says at start that the disk is full', async () => {
  const folder = await newFolder();
  await mountTmpfs(folder, 'size=64k');
  await writeFile(path.join(folder, 'other'), Buffer.alloc(60_000)).catch(() => undefined);
  await writeFile(path.join(folder, 'more'), Buffer.alloc(60_000)).catch(() => undefined);
  await expect(openIn(folder)).rejects.toThrow(`The disk of the data folder ${folder} is full`);
});

it('P14 refuses a folder of a newer release and leaves it as it was', async () => {
  const folder = await newFolder();
  await (await openIn(folder)).close();
  const newer = sealJson(VERSION_KEY, { version: 2 });
  await changeLevel(folder, newer);

  await expect(openIn(folder)).rejects.toThrow(`${folder} was made by a newer release`);
  expect(await storedVersion(folder)).toEqual(newer);
});

it('uses the copy before it when settings.json is damaged, and says so', async () => {
  const folder = await newFolder();
  const storage = await openIn(folder);
  await storage.settings.set('een', 1);
  await storage.settings.set('een', 2);
  await storage.close();
  await writeFile(path.join(folder, 'settings.json'), '{"een":');

  const said: string[] = [];
  const again = await openIn(folder, { report: (message) => said.push(message) });
  expect(again.settings.get('een', Number)).toBe(1);
  expect(said).toEqual(['settings.json cannot be read; the copy before it is used']);
  await again.settings.set('een', 3);
  await again.close();
  expect((await openIn(folder)).settings.get('een', Number)).toBe(3);
});

it('refuses to start when both copies of the settings are damaged', async () => {
  const folder = await newFolder();
  await (await openIn(folder)).close();
  await writeFile(path.join(folder, 'settings.json'), 'x');
  await writeFile(path.join(folder, 'settings.previous.json'), 'y');
  await expect(openIn(folder)).rejects.toBeInstanceOf(StartError);
});

it('leaves its settings as they were when the file cannot be replaced', async () => {
  const folder = await newFolder();
  const storage = await openIn(folder);
  await storage.settings.set('een', 1);
  await mkdir(path.join(folder, 'settings.json.new', 'in-the-way'), { recursive: true });

  await expect(storage.settings.set('een', 2)).rejects.toMatchObject({ code: 'storage-unavailable' });
  expect(storage.settings.get('een', Number)).toBe(1);
});

async function changeLevel(folder: string, value: Uint8Array): Promise<void> {
  const level = await openLevel(levelFolder(folder));
  await level.write([{ type: 'put', key: VERSION_KEY, value }]);
  await level.close();
}

async function storedVersion(folder: string): Promise<Uint8Array | undefined> {
  const level = await openLevel(levelFolder(folder));
  const value = await level.get(VERSION_KEY);
  await level.close();
  return value && Buffer.from(value);
}
