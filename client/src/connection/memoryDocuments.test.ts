import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMemoryDocuments, moveToMemory } from './memoryDocuments.ts';

const KEY = 'person/workspace/problem';

it('P07 T15 a table that allows no copies any more takes them off the device, and no unsaved word is lost', async () => {
  const device = createMemoryDocuments();
  const doc = new Y.Doc();
  doc.getXmlFragment('causes').push([new Y.XmlText('Nog niet bewaard')]);
  const words = { id: 'a', root: 'causes', text: 'te laat', at: 1 };
  await device.append(KEY, Y.encodeStateAsUpdate(doc));
  await device.remember(KEY, Uint8Array.from([0]));
  await device.putAside(KEY, [words]);
  await device.append('person/workspace/other', Y.encodeStateAsUpdate(doc));

  const page = await moveToMemory(device, KEY);

  expect(await device.load(KEY)).toBeUndefined();
  expect(await device.listAside(KEY)).toEqual([]);
  expect(await device.load('person/workspace/other')).toBeDefined();
  const again = new Y.Doc();
  Y.applyUpdate(again, (await page.load(KEY))?.update ?? new Uint8Array());
  expect(again.getXmlFragment('causes').toJSON()).toBe('Nog niet bewaard');
  expect((await page.load(KEY))?.durable).toEqual(Uint8Array.from([0]));
  expect(await page.listAside(KEY)).toMatchObject([words]);
});
