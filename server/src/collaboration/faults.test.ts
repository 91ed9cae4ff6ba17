import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentLog, Storage } from '#storage/ports.ts';
import { RawClient, type RawClientOptions } from './rawClient.testkit.ts';
import { startTestServer, type TestServer } from './server.testkit.ts';

let server: TestServer;
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

async function synced(options: RawClientOptions = {}): Promise<RawClient> {
  const client = new RawClient(server, await server.join('participant', 'citizen'), options);
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

/** Storage whose document log can be told to fail, as a full disk or a broken one does. */
function withFailing(failure: { append: boolean; read: boolean }) {
  return (storage: Storage): Storage => {
    const { documents } = storage;
    const failing: DocumentLog = {
      append: (appends) => (failure.append ? refuse() : documents.append(appends)),
      read: (id) => (failure.read ? refuse() : documents.read(id)),
      salvage: (id) => documents.salvage(id),
      compact: (id, snapshot, covers) => documents.compact(id, snapshot, covers),
    };
    return { ...storage, documents: failing };
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new AppError('storage-unavailable'));
}

describe('when the disk fails', () => {
  it('P06 reading goes on, nobody sees "saved", and writing resumes by itself', async () => {
    const failure = { append: false, read: false };
    server = await startTestServer({}, withFailing(failure));
    const writer = await synced();
    const reader = await synced();
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
    failure.append = true;
    writer.write('Nog niet op schijf.');
    await vi.waitFor(() => expect(reader.textOf()).toContain('Nog niet op schijf.'));
    expect(writer.isSaved()).toBe(false);
    failure.append = false;
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true), { timeout: 5_000 });
    const stored = await server.storage.documents.read(documentId(server.workspaceId, 'problem'));
    const copy = new Y.Doc();
    for (const update of stored.updates) Y.applyUpdate(copy, update);
    expect(
      copy
        .getXmlFragment('causes')
        .toJSON()
        .match(/Nog niet op schijf/g),
    ).toHaveLength(1);
  });

  it('P05 a document that cannot be loaded is never shown as empty, and opens when it can', async () => {
    const failure = { append: false, read: true };
    server = await startTestServer({}, withFailing(failure));
    const client = new RawClient(server, await server.join('participant', 'citizen'));
    clients.push(client);
    await vi.waitFor(() => expect(client.closeCode).toBe(4503));
    expect(client.isSynced).toBe(false);
    failure.read = false;
    await synced();
  });

  it('P04 bytes that do not add up to a document are kept as they are, and told', async () => {
    server = await startTestServer();
    const id = documentId(server.workspaceId, 'problem');
    await server.storage.documents.append([{ id, update: Uint8Array.from([9, 9, 9]), claims: [] }]);
    const client = new RawClient(server, await server.join('participant', 'citizen'));
    clients.push(client);
    await vi.waitFor(() => expect(client.closeCode).toBe(4503));
    const stored = await server.storage.documents.read(id);
    expect(stored.updates).toHaveLength(1);
  });
});

/** Storage in which one update of every document, counted from 0, is no longer as it was written. */
function withDamaged(damage: { update: number | undefined }) {
  return (storage: Storage): Storage => {
    const { documents } = storage;
    const damaged: DocumentLog = {
      append: (appends) => documents.append(appends),
      compact: (id, snapshot, covers) => documents.compact(id, snapshot, covers),
      read: (id) =>
        damage.update === undefined ? documents.read(id) : Promise.reject(new AppError('document-damaged')),
      salvage: async (id) => (await documents.salvage(id)).filter((_, index) => index !== damage.update),
    };
    return { ...storage, documents: damaged };
  };
}

describe('a damaged document', () => {
  const damage: { update: number | undefined } = { update: undefined };

  /** Three people wrote one after the other; then the update with this number was damaged. */
  async function damagedAt(update: number) {
    damage.update = undefined;
    server = await startTestServer({}, withDamaged(damage));
    for (const [root, words] of [
      ['causes', 'Van de eerste.'],
      ['causes', 'Van de tweede.'],
      ['who', 'Van de derde.'],
    ]) {
      const writer = await synced();
      writer.write(words ?? '', root);
      await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
      writer.close();
    }
    await vi.waitFor(() => expect(server.collaboration.openDocuments()).toBe(0), { timeout: 8_000 });
    damage.update = update;
    return documentId(server.workspaceId, 'problem');
  }

  it('P04 opens read-only with what can be read, says so, and is never overwritten', async () => {
    const id = await damagedAt(2);
    const before = await server.storage.documents.salvage(id);

    const reader = await synced();
    expect(reader.isToldOfDamage).toBe(true);
    expect(reader.textOf()).toContain('Van de eerste.');
    expect(reader.textOf()).not.toContain('Van de tweede.');
    expect(reader.textOf('who')).toContain('Van de derde.');
    reader.write('Toch nog iets.');
    await vi.waitFor(() => expect(reader.refusals).toEqual([{ code: 'document-damaged', isReadable: true }]));

    const other = await synced();
    expect(other.textOf()).not.toContain('Toch nog iets.');
    expect(await server.storage.documents.salvage(id)).toEqual(before);
  });

  it('P04 is no ground for a rule, and no use case writes in it', async () => {
    const id = await damagedAt(2);
    const { documents } = server.collaboration;
    const visitor = await server.join('participant', 'citizen');

    await expect(documents.read(id)).rejects.toMatchObject({ code: 'document-damaged' });
    const change = documents.change(id, visitor.personId, (doc) =>
      doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]),
    );
    await expect(change).rejects.toMatchObject({ code: 'document-damaged' });
  });

  it('P05 is never shown as empty when no word of it can be read', async () => {
    await damagedAt(0);
    const client = new RawClient(server, await server.join('participant', 'citizen'));
    clients.push(client);
    await vi.waitFor(() => expect(client.closeCode).toBe(4503));
    expect(client.isSynced).toBe(false);
  });

  it('P04 opens as before when all of it can be read again', async () => {
    await damagedAt(2);
    const reader = await synced();
    reader.close();
    damage.update = undefined;
    await vi.waitFor(() => expect(server.collaboration.openDocuments()).toBe(0), { timeout: 8_000 });

    const writer = await synced();
    expect(writer.isToldOfDamage).toBe(false);
    writer.write('Verder.');
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
    expect(writer.textOf()).toContain('Van de tweede.');
  });
});

describe('limits', () => {
  it('a document that is full says so, and stays readable', async () => {
    server = await startTestServer({ documentMaxBytes: 2_000 });
    const client = await synced();
    client.write('x'.repeat(2_500));
    await vi.waitFor(() => expect(client.isSaved()).toBe(true));
    client.write('nog meer');
    await vi.waitFor(() => expect(client.refusals).toEqual([{ code: 'document-full', isReadable: true }]));
  });

  it('a document that is getting full tells whoever has it open, and whoever opens it, and nobody else', async () => {
    server = await startTestServer({ documentWarnBytes: 2_000 });
    const [client, other] = [await synced(), await synced({ isOwn: false })];
    expect(client.isToldOfSize).toBe(false);
    client.write('x'.repeat(2_500));
    await vi.waitFor(() => expect(client.isToldOfSize).toBe(true));

    expect((await synced()).isToldOfSize).toBe(true);
    expect(other.isToldOfSize).toBe(false);
  });

  it('P34 a person who keeps taking new client ids is asked to stop', async () => {
    server = await startTestServer({ clientIdsPerHour: 3 });
    const client = await synced();
    for (let id = 500; id < 505; id += 1) {
      client.doc.clientID = id;
      client.write(`als ${id}`);
    }
    await vi.waitFor(() => expect(client.refusals[0]?.code).toBe('too-many'));
  });

  it('P21 T02 a flood is slowed down and then ended, while another document stays quick', async () => {
    server = await startTestServer({ syncMessagesPerSecond: 5, syncMessagesBurst: 10 });
    const flood = await synced();
    for (let message = 0; message < 200; message += 1) flood.send(Uint8Array.from([1, 1, 0]));
    await vi.waitFor(() => expect(flood.closeCode).toBe(4529), { timeout: 5_000 });
    const honest = await synced();
    honest.write('Rustig aan.');
    await vi.waitFor(() => expect(honest.isSaved()).toBe(true));
  });

  it('P22 a slow reader misses nothing: it gets one difference when it reads on', async () => {
    server = await startTestServer({
      syncBytesBurst: 100_000_000,
      syncMessagesBurst: 10_000,
      outgoingBytes: 60_000_000,
    });
    const slow = await synced();
    const writer = await synced();
    slow.stall();
    for (let page = 0; page < 120; page += 1) writer.write(`${page} ${'lang verhaal '.repeat(4_000)}`);
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true), { timeout: 10_000 });
    slow.readOn();
    await vi.waitFor(() => expect(slow.textOf()).toBe(writer.textOf()), { timeout: 10_000 });
  });

  it('P22 a reader that does not read at all is sent away to come back, and others go on', async () => {
    server = await startTestServer({
      syncBytesBurst: 100_000_000,
      syncMessagesBurst: 10_000,
      outgoingBytes: 200_000,
    });
    const stuck = await synced();
    const writer = await synced();
    stuck.stall();
    for (let page = 0; page < 150; page += 1) writer.write(`${page} ${'lang verhaal '.repeat(4_000)}`);
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true), { timeout: 10_000 });
    stuck.readOn();
    await vi.waitFor(() => expect(stuck.closeCode).toBe(1013), { timeout: 10_000 });
    expect(writer.closeCode).toBeUndefined();
  });

  it('a person may have only so many tabs', async () => {
    server = await startTestServer({ connectionsPerPerson: 2 });
    const visitor = await server.join('participant', 'citizen');
    const tabs = [1, 2, 3].map(() => new RawClient(server, visitor));
    clients.push(...tabs);
    await vi.waitFor(() => expect(tabs.map((tab) => tab.closeCode)).toContain(4529));
  });
});
