import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { emptyDevice } from './emptyDevice.ts';
import { FakeServer, FakeWebSocket } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import { type OfflineDocuments, offlineKey } from './offlineDocuments.ts';
import { newestSocket, playServer } from './provider.testkit.ts';
import { Roads } from './roads.ts';

const TABLE = {
  workspaceId: WorkspaceId.parse('workspace0000000'),
  personId: PersonId.parse('person0000000000'),
};
const OTHER_TABLE = { ...TABLE, workspaceId: WorkspaceId.parse('workspace0000001') };

let device: OfflineDocuments;
let gone: AbortController;
let isDone: boolean;

playServer();

beforeEach(() => {
  device = createMemoryDocuments();
  gone = new AbortController();
  isDone = false;
});

afterEach(async () => {
  gone.abort();
  await vi.advanceTimersByTimeAsync(1);
});

function keyOf(document: string, table = TABLE): string {
  return offlineKey({ ...table, document });
}

async function keepUnsaved(key: string, words: string): Promise<void> {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('causes').push([paragraph]);
  await device.append(key, Y.encodeStateAsUpdate(doc));
  await device.remember(key, Y.encodeStateVector(new Y.Doc()));
}

async function begin(): Promise<void> {
  const depsFor = (store: OfflineDocuments) => ({
    store,
    signIn: () => 'signin0000000000',
    random: () => 1,
    roads: new Roads(() => Promise.reject(new Error('there is no other road'))),
  });
  void emptyDevice(device, TABLE, { depsFor, signal: gone.signal }).then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(1);
}

/** The server has what came in on the newest line, and says so. */
async function save(): Promise<string> {
  const server = new FakeServer(newestSocket());
  server.acknowledge();
  await vi.advanceTimersByTimeAsync(1);
  return server.doc.getXmlFragment('causes').toJSON();
}

describe('P07 T15 a table that allows no copies any more', () => {
  it('takes every copy of it off the device, after the unsaved words of each were sent', async () => {
    await keepUnsaved(keyOf('problem'), 'Van het probleem.');
    await keepUnsaved(keyOf('notes/session000000000'), 'Van de notities.');
    await keepUnsaved(keyOf('problem', OTHER_TABLE), 'Van een andere tafel.');

    await begin();
    expect(newestSocket().url).toContain(`/collab/${TABLE.workspaceId}/problem?`);
    expect(await save()).toContain('Van het probleem.');
    expect(newestSocket().url).toContain('/notes/session000000000?');
    expect(await save()).toContain('Van de notities.');

    expect(isDone).toBe(true);
    expect(await device.listKept(keyOf(''))).toEqual([]);
    expect(await device.listKept(keyOf('', OTHER_TABLE))).toEqual([keyOf('problem', OTHER_TABLE)]);
  });

  it('keeps what could not be sent yet for the next visit', async () => {
    await keepUnsaved(keyOf('problem'), 'Nog niet verstuurd.');
    await begin();
    gone.abort();
    await vi.advanceTimersByTimeAsync(1);

    expect(isDone).toBe(true);
    expect(await device.listKept(keyOf(''))).toEqual([keyOf('problem')]);
  });

  it('leaves what a newer page wrote, which this one cannot read, to a newer page', async () => {
    await keepUnsaved(keyOf('problem'), 'Van een nieuwere pagina.');
    device = { ...device, load: () => Promise.resolve(undefined) };
    await begin();

    expect(isDone).toBe(true);
    expect(FakeWebSocket.all).toEqual([]);
    expect(await device.listKept(keyOf(''))).toEqual([keyOf('problem')]);
  });

  it('keeps the words of who has to sign in again, and sets aside those of who may not write there', async () => {
    await keepUnsaved(keyOf('problem'), 'Van wie weer aanmeldt.');
    await begin();
    newestSocket().end(4401);
    await vi.advanceTimersByTimeAsync(1);
    expect(await device.listKept(keyOf(''))).toEqual([keyOf('problem')]);

    await begin();
    newestSocket().end(4403);
    await vi.advanceTimersByTimeAsync(1);
    expect(await device.listKept(keyOf(''))).toEqual([]);
    expect(await device.listAside(keyOf('problem'))).toMatchObject([{ text: 'Van wie weer aanmeldt.' }]);
  });
});
