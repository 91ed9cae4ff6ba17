import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMemoryDocuments, inMemory } from './memoryDocuments.ts';

const KEY = 'person/workspace/problem';

it('P07 T15 a table that allows no copies any more works in memory, and takes no unsaved word off the device', async () => {
  const device = createMemoryDocuments();
  const doc = new Y.Doc();
  doc.getXmlFragment('causes').push([new Y.XmlText('Nog niet bewaard')]);
  const words = { id: 'a', root: 'causes', text: 'te laat', at: 1 };
  await device.append(KEY, Y.encodeStateAsUpdate(doc));
  await device.remember(KEY, Uint8Array.from([0]));
  await device.putAside(KEY, [words]);

  const page = await inMemory(device, KEY);

  expect(await device.load(KEY)).toBeDefined();
  expect(await device.listAside(KEY)).toMatchObject([words]);
  const again = new Y.Doc();
  Y.applyUpdate(again, (await page.load(KEY))?.update ?? new Uint8Array());
  expect(again.getXmlFragment('causes').toJSON()).toBe('Nog niet bewaard');
  expect((await page.load(KEY))?.durable).toEqual(Uint8Array.from([0]));
  expect(await page.listAside(KEY)).toMatchObject([words]);

  await page.append(KEY, Y.encodeStateAsUpdate(new Y.Doc()));
  await page.forgetAside(['a']);
  expect(await device.listAside(KEY)).toEqual([]);
  await page.drop(KEY);
  expect(await device.load(KEY)).toBeUndefined();
});
