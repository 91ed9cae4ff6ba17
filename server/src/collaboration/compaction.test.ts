import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import type { PersonId } from '@opgave/shared/ids';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentLog, Storage, StoredDocument } from '#storage/ports.ts';
import { RawClient } from './rawClient.testkit.ts';
import { startTestServer, type TestServer } from './server.testkit.ts';

/** More than a log may grow while people write. */
const MANY = 5_200;
const AT_ONCE = 400;

let server: TestServer;
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

async function comeIn(): Promise<RawClient> {
  const client = new RawClient(server, await server.join('participant', 'citizen'));
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true), { timeout: 5_000 });
  return client;
}

/** Storage of which the compaction goes by this. */
function withCompaction(compact: (real: DocumentLog) => DocumentLog['compact']) {
  return (storage: Storage): Storage => {
    const { documents } = storage;
    const log: DocumentLog = {
      append: (appends) => documents.append(appends),
      read: (id) => documents.read(id),
      salvage: (id) => documents.salvage(id),
      compact: compact(documents),
    };
    return { ...storage, documents: log };
  };
}

/** A long evening of writing: letter by letter, each an update of its own. */
async function writeLong(personId: PersonId): Promise<string> {
  const id = documentId(server.workspaceId, 'problem');
  const doc = new Y.Doc();
  doc.clientID = 4_321;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  doc.getXmlFragment('causes').push([paragraph]);
  for (let index = updates.length; index < MANY; index += 1) text.insert(text.length, letterAt(index));
  const claims = [{ clientId: doc.clientID, personId }];
  for (let from = 0; from < updates.length; from += AT_ONCE) {
    await server.storage.documents.append(
      updates.slice(from, from + AT_ONCE).map((update) => ({ id, update, claims })),
    );
  }
  return text.toJSON();
}

function letterAt(index: number): string {
  return index % 6 === 5 ? ' ' : String.fromCodePoint(97 + (index % 26));
}

function stored(): Promise<StoredDocument> {
  return server.storage.documents.read(documentId(server.workspaceId, 'problem'));
}

async function wordsOnDisk(): Promise<string> {
  const { snapshot, updates } = await stored();
  const doc = new Y.Doc();
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  return doc.getXmlFragment('causes').toJSON();
}

it('P02 what is written while a document is compacted is saved at once, and stays', async () => {
  const gate: { open?: () => void } = {};
  server = await startTestServer(
    {},
    withCompaction((real) => async (...given) => {
      await new Promise<void>((open) => Object.assign(gate, { open }));
      await real.compact(...given);
    }),
  );
  const { personId } = await server.join('participant', 'citizen');
  const before = await writeLong(personId);
  const writer = await comeIn();
  await vi.waitFor(() => expect(gate.open).toBeDefined(), { timeout: 5_000 });
  writer.write('Tijdens het opruimen.');
  await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
  expect((await stored()).snapshot).toBeUndefined();

  gate.open?.();
  await vi.waitFor(async () => expect((await stored()).snapshot).toBeDefined());
  const { updates } = await stored();
  expect(updates.length).toBeGreaterThan(0);
  expect(updates.length).toBeLessThan(50);
  const words = await wordsOnDisk();
  expect(words).toContain(before);
  expect(words.split('Tijdens het opruimen.')).toHaveLength(2);
  expect((await comeIn()).textOf()).toBe(writer.textOf());
}, 30_000);

it('P06 a compaction that fails leaves all that was written, and is done again', async () => {
  let refusals = 0;
  server = await startTestServer(
    {},
    withCompaction((real) => (...given) => {
      refusals += 1;
      return refusals > 1 ? real.compact(...given) : Promise.reject(new AppError('storage-unavailable'));
    }),
  );
  const { personId } = await server.join('participant', 'citizen');
  const before = await writeLong(personId);
  const writer = await comeIn();
  await vi.waitFor(() => expect(refusals).toBeGreaterThan(0), { timeout: 5_000 });
  expect(await wordsOnDisk()).toContain(before);
  writer.write('Na de weigering.');
  await vi.waitFor(async () => expect((await stored()).snapshot).toBeDefined(), { timeout: 5_000 });
  await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
  const words = await wordsOnDisk();
  expect(words).toContain(before);
  expect(words).toContain('Na de weigering.');
}, 30_000);
