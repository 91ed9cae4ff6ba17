import { Option } from '@opgave/shared/contract/optionRecord';
import { documentId, optionDocument } from '@opgave/shared/document/documents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from './rawClient.testkit.ts';
import { startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

const ID = 'abcdefghijklmnop';
const clients: RawClient[] = [];

let server: TestServer;
let samira: Visitor;

beforeEach(async () => {
  server = await startTestServer();
  samira = await server.join('participant', 'citizen');
  const option = Option.parse({
    ...{ id: ID, version: 1, workspaceId: server.workspaceId, isZero: false, title: 'Bellen' },
    ...{ author: samira.personId, proposedAt: 0, fromParked: [], effects: [], doability: [] },
  });
  await server.storage.records.commit([{ kind: 'option', value: option }], []);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

function connect(visitor: Visitor, document = `option/${ID}`): RawClient {
  const client = new RawClient(server, visitor, { document });
  clients.push(client);
  return client;
}

function write(client: RawClient): void {
  client.edit((doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Wij gaan eerst bellen.')]);
    doc.getXmlFragment('what').push([paragraph]);
  });
}

function stored() {
  const name = optionDocument(Option.shape.id.parse(ID));
  return server.storage.documents.read(documentId(server.workspaceId, name));
}

describe('the document of an option', () => {
  it('capability 1: cannot even be opened before consent, although it would be there', async () => {
    const before = await stored();
    for (const phase of ['define', 'consent'] as const) {
      await server.moveTo(phase);
      const client = connect(samira);
      await vi.waitFor(() => expect(client.closeCode).toBe(4423));
    }
    expect(await stored()).toEqual(before);
  });

  it('is written by participants in choose, and read by others', async () => {
    await server.moveTo('choose');
    const writer = connect(samira);
    await vi.waitFor(() => expect(writer.isSynced).toBe(true));
    write(writer);
    await vi.waitFor(() => expect(writer.isSaved()).toBe(true));
    const before = await stored();
    const reader = connect(await server.join('facilitator'));
    await vi.waitFor(() => expect(reader.isSynced).toBe(true));
    write(reader);
    await vi.waitFor(() => expect(reader.refusals[0]?.code).toBe('not-allowed'));
    expect(await stored()).toEqual(before);
  });

  it('is not there when nobody proposed that option', async () => {
    await server.moveTo('choose');
    const client = connect(samira, 'option/qrstuvwxyzabcdef');
    await vi.waitFor(() => expect(client.closeCode).toBe(4404));
  });

  it('capability 1: takes no word on an open connection once the table went back', async () => {
    await server.moveTo('choose');
    const writer = connect(samira);
    await vi.waitFor(() => expect(writer.isSynced).toBe(true));
    await server.moveTo('route');
    const before = await stored();
    write(writer);
    await vi.waitFor(() => expect(writer.refusals[0]?.code).toBe('not-allowed'));
    expect(await stored()).toEqual(before);
  });
});
