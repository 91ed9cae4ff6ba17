import { documentId } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { RawClient, type RawClientOptions } from './rawClient.testkit.ts';
import { ORIGIN, startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

let server: TestServer;
const clients: RawClient[] = [];
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

function connect(visitor: Visitor | undefined, options?: RawClientOptions): RawClient {
  const client = new RawClient(server, visitor, options);
  clients.push(client);
  return client;
}

async function synced(visitor: Visitor, options?: RawClientOptions): Promise<RawClient> {
  const client = connect(visitor, options);
  await vi.waitFor(() => expect(client.isSynced).toBe(true), { timeout: 5_000 });
  return client;
}

describe('two people in one document', () => {
  it('P09 see what the other writes, and starting text stands there once', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const ministry = await synced(await server.join('participant', 'ministry'));
    citizen.write('Post blijft liggen.');
    ministry.write('Elke dienst kijkt naar de eigen rekening.');
    await vi.waitFor(() => {
      expect(ministry.textOf()).toContain('Post blijft liggen.');
      expect(citizen.textOf()).toBe(ministry.textOf());
    });
    expect(citizen.doc.getXmlFragment('who').length).toBe(1);
  });

  it('P08 twenty people who open a new document at once find its starting text once', async () => {
    const visitors = await Promise.all(
      Array.from({ length: 20 }, () => server.join('participant', 'citizen')),
    );
    const all = await Promise.all(visitors.map((visitor) => synced(visitor)));
    for (const client of all) expect(client.doc.getXmlFragment('causes').length).toBe(1);
  });

  it('P01 says saved only when the disk has it, also for a deletion', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.write('Weg ermee.');
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
    const stored = await server.storage.documents.read(documentId(server.workspaceId, 'problem'));
    expect(stored.position).toBeGreaterThan(0);
    citizen.edit((doc) => doc.getXmlFragment('causes').delete(1, 1));
    expect(citizen.isSaved()).toBe(false);
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
  });

  it('the unmodified y-websocket provider connects and works', async () => {
    const visitor = await server.join('participant', 'agency');
    const own = await synced(await server.join('participant', 'citizen'));
    const doc = new Y.Doc();
    class SignedInSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { origin: ORIGIN, cookie: visitor.cookie } });
      }
    }
    vi.stubGlobal('WebSocket', SignedInSocket);
    const provider = new WebsocketProvider(server.url, 'problem', doc, {
      params: { signIn: visitor.signInId },
      disableBc: true,
    });
    await vi.waitFor(() => expect(provider.synced).toBe(true));
    doc.getXmlFragment('who').insert(0, [new Y.XmlElement('paragraph')]);
    own.write('Van buiten.');
    await vi.waitFor(() => {
      expect(doc.getXmlFragment('causes').toJSON()).toContain('Van buiten.');
      expect(own.doc.getXmlFragment('who').length).toBe(2);
    });
    provider.destroy();
    vi.unstubAllGlobals();
  });
});

describe('what is refused', () => {
  it('P32 a reader cannot write, is told so, and the text stays as it was', async () => {
    const writer = await synced(await server.join('participant', 'citizen'));
    const reader = await synced(await server.join('observer'));
    reader.write('Ik doe het toch.');
    await vi.waitFor(() => expect(reader.refusals).toEqual([{ code: 'not-allowed', isReadable: true }]));
    writer.write('Gewoon door.');
    await vi.waitFor(() => expect(reader.textOf()).toContain('Gewoon door.'));
    expect(writer.textOf()).not.toContain('toch');
  });

  it('P32 a refused unmodified provider is sent away for good', async () => {
    const reader = await synced(await server.join('observer'), { isOwn: false });
    reader.write('Ik doe het toch.');
    await vi.waitFor(() => expect(reader.closeCode).toBe(4403));
  });

  it('P33 pitfall 5: a phase that closes stops the next keystroke, and harms nobody else', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const ministry = await synced(await server.join('participant', 'ministry'));
    citizen.write('Nog net op tijd.');
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
    await server.moveTo('consent');
    citizen.write('Te laat.');
    await vi.waitFor(() => expect(citizen.refusals).toHaveLength(1));
    expect(ministry.textOf()).toContain('Nog net op tijd.');
    expect(ministry.textOf()).not.toContain('Te laat.');
    expect(ministry.closeCode).toBeUndefined();
  });

  it('P33 a removed person is out at once', async () => {
    const visitor = await server.join('participant', 'citizen');
    const citizen = await synced(visitor);
    const value = { ...visitor.seat, version: 2, status: 'removed' as const };
    await server.storage.records.commit([{ kind: 'seat', value }], []);
    server.storage.bus.publish('access.changed', {
      workspaceId: server.workspaceId,
      personId: visitor.personId,
      isRemoved: true,
    });
    await vi.waitFor(() => expect(citizen.closeCode).toBe(4403));
  });

  it('P34 nobody writes under the client id of another', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.write('Van mij.');
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
    const thief = await synced(await server.join('participant', 'ministry'));
    thief.doc.clientID = citizen.doc.clientID;
    thief.write('Ook van jou?');
    await vi.waitFor(() => expect(thief.refusals[0]?.code).toBe('client-id-taken'));
  });

  it('P34 T05 the name beside a caret is the name that the server knows', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const ministry = await synced(await server.join('participant', 'ministry'));
    citizen.sendPresence(citizen.doc.clientID, 1, {
      cursor: null,
      user: { name: 'De minister', group: 'ministry' },
    });
    await vi.waitFor(() => expect(ministry.presence.join()).toContain('participant citizen'));
    expect(ministry.presence.join()).not.toContain('De minister');
  });

  it('an update with a gap is not stored; the server asks for everything, and then all is there', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const change = (words: string) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      citizen.doc.getXmlFragment('causes').push([paragraph]);
    };
    change('Eerst dit.');
    const between = Y.encodeStateVector(citizen.doc);
    change('Dan dat.');
    citizen.sendUpdate(Y.encodeStateAsUpdate(citizen.doc, between));
    const other = await synced(await server.join('participant', 'agency'));
    await vi.waitFor(() => expect(other.textOf()).toMatch(/Eerst dit.*Dan dat/));
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
  });

  it('a gap that stays a gap ends in a refusal', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.stopAnswering();
    const doc = new Y.Doc();
    doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]);
    const between = Y.encodeStateVector(doc);
    doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]);
    const hanging = Y.encodeStateAsUpdate(doc, between);
    for (let time = 0; time < 3; time += 1) citizen.sendUpdate(hanging);
    await vi.waitFor(() => expect(citizen.refusals[0]?.code).toBe('update-has-gap'));
  });

  it.each([
    ['bytes that are no message', Uint8Array.from([0, 2, 200]), 4422],
    ['text instead of bytes', 'hallo', 4422],
    ['a frame that is too large', new Uint8Array(1_048_577), 1009],
  ])('T01 %s ends that connection only', async (_name, frame, code) => {
    const other = await synced(await server.join('participant', 'agency'));
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.send(frame);
    await vi.waitFor(() => expect(citizen.closeCode).toBe(code));
    expect(other.closeCode).toBeUndefined();
  });
});

describe('the life of a document', () => {
  it('P27 leaves memory when all left, and comes back as it was', async () => {
    const visitor = await server.join('participant', 'citizen');
    const first = await synced(visitor);
    first.write('Blijft bewaard.');
    await vi.waitFor(() => expect(first.isSaved()).toBe(true));
    first.close();
    await vi.waitFor(() => expect(server.collaboration.openDocuments()).toBe(0), { timeout: 6_000 });
    const again = await synced(visitor);
    expect(again.textOf()).toContain('Blijft bewaard.');
  });

  it('P24 a planned restart tells every connection to come back, with all on disk', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.write('Net voor de herstart.');
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
    await server.collaboration.drain();
    await vi.waitFor(() => expect(citizen.closeCode).toBe(1012));
  });
});
