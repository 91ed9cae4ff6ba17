import { documentId } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient, type RawClientOptions } from './rawClient.testkit.ts';
import { startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

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
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

describe('the gate of /collab', () => {
  it('T03 lets only our own pages through', async () => {
    const visitor = await server.join('participant', 'citizen');
    const origins = [
      '',
      'null',
      'http://opgave.test.evil',
      'https://opgave.test',
      'http://OPGAVE.test:80',
      'http://opgave.test/',
    ];
    for (const origin of origins) {
      const client = connect(visitor, { origin });
      await vi.waitFor(() => expect(client.closeCode, origin).toBe(403));
    }
  });

  it.each([
    ['nobody signed in', undefined, {}, 4401],
    [
      'a sign-in of which the cookie did not come along',
      undefined,
      { signIn: 'abcdefghijklmnopqrstuvwx' },
      4401,
    ],
  ])('%s is told so with a final code', async (_name, visitor, options, code) => {
    const client = connect(visitor, options);
    await vi.waitFor(() => expect(client.closeCode).toBe(code));
  });

  it('T09 a document that is none is answered so, and nothing is made', async () => {
    const visitor = await server.join('participant', 'citizen');
    for (const document of ['option', 'problem/x', 'perspective/abc']) {
      const client = connect(visitor, { document });
      await vi.waitFor(() => expect(client.closeCode, document).toBe(4404));
    }
    for (const document of ['..%2f..%2fetc', 'PROBLEM', 'a b']) {
      const client = connect(visitor, { document });
      await vi.waitFor(() => expect(client.closeCode, document).toBe(404));
    }
    expect(server.collaboration.openDocuments()).toBe(0);
  });

  it('capability 1: no message reaches a place for solutions before consent', async () => {
    const visitor = await server.join('participant', 'citizen');
    for (const document of ['choice', 'option/abcdefghijklmnop']) {
      const client = connect(visitor, { document });
      await vi.waitFor(() => expect(client.closeCode, document).toBe(4423));
    }
    const writer = await synced(visitor);
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
    const before = await server.storage.documents.read(documentId(server.workspaceId, 'problem'));
    writer.edit((doc) => doc.getXmlFragment('choice').push([new Y.XmlElement('paragraph')]));
    await vi.waitFor(() => expect(writer.refusals[0]?.code).toBe('update-out-of-place'));
    const after = await server.storage.documents.read(documentId(server.workspaceId, 'problem'));
    expect(after).toEqual(before);
  });

  it('P10 a client with another schema is sent away before it sees anything, with a code that asks for a reload', async () => {
    const visitor = await server.join('participant', 'citizen');
    const client = connect(visitor, { schemaVersion: 0 });
    await vi.waitFor(() => expect(client.closeCode).toBe(4426));
    expect(client.received).toEqual([]);
  });

  it('a person of another table is told nothing', async () => {
    const other = await startTestServer();
    const visitor = await other.join('participant', 'citizen');
    const client = connect(visitor);
    await vi.waitFor(() => expect(client.closeCode).toBe(4401));
    await other.close();
  });
});
