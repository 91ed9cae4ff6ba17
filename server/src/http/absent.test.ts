import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { afterStage, answered, CONSENT, opened, seatsOf } from '@opgave/shared/method/consentRound.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordOf } from '#records/consent/round.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
});
afterEach(() => server.stop());

async function absent(by = table.facilitator) {
  return (await by.get(`/workspaces/${table.id}/absent`)).body.groups;
}
async function set(affectedGroups: readonly string[], by = table.facilitator) {
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  return by.patch(`/workspaces/${table.id}`, { version: workspace?.version, affectedGroups });
}
async function write(document: string, root: string, words: string): Promise<void> {
  const personId = PersonId.parse((await table.facilitator.get('/me')).body.personId);
  await server.app.documents.change(documentId(table.id, document), personId, (doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    doc.getXmlFragment(root).insert(0, [paragraph]);
  });
}

describe('absent voices', () => {
  it('[ABSENT_NAMED] names who is affected by the set-up and has no seat, until somebody of that group sits down', async () => {
    expect(await absent()).toEqual([]);
    expect((await set(['entrepreneur', 'scientist'])).status).toBe(200);
    expect(await absent()).toEqual(['entrepreneur', 'scientist']);
    const loes = await table.join('participant', 'entrepreneur');
    expect(await absent(loes)).toEqual(['scientist']);
    await table.join('commenter', 'scientist');
    expect(await absent(loes)).toEqual(['scientist']);
  });

  it('[ABSENT_NAMED] reads who is affected in the problem, and in whom one forgets', async () => {
    await moveTo(server, table, 'define');
    await write('problem', 'who', 'Gezinnen met schulden.');
    await write('fundamentals', 'F2', 'Wij vergeten ondernemers.');
    await write('problem', 'causes', 'Elk ministerie werkt voor zich.');
    expect(await absent()).toEqual(['citizen', 'entrepreneur']);
    await table.join('participant', 'citizen');
    expect(await absent()).toEqual(['entrepreneur']);
  });

  it('[ABSENT_QUORUM] [ABSENT_UNTIL] a group below quorum in the last round stays without until it responds', async () => {
    await table.join('participant', 'entrepreneur');
    const personId = PersonId.parse((await table.facilitator.get('/me')).body.personId);
    const seats = seatsOf({ citizen: ['ann'], entrepreneur: ['dee'] });
    const first = afterStage(answered(opened(seats), { ann: CONSENT }));
    const record = recordOf(first, table.id, personId);
    await server.deps.storage.records.commit([{ kind: 'consentRound', value: record }], []);
    expect(await absent()).toEqual(['entrepreneur']);

    const next = afterStage(answered(opened(seats), { ann: CONSENT, dee: CONSENT }));
    const later = { ...recordOf(next, table.id, personId), number: 2 };
    await server.deps.storage.records.commit([{ kind: 'consentRound', value: later }], []);
    expect(await absent()).toEqual([]);
  });

  it('can still be named by whoever leads when the set-up is fixed, and by nobody else', async () => {
    const samira = await table.join('participant', 'citizen');
    await moveTo(server, table, 'define');
    expect((await set(['scientist'], samira)).status).toBe(403);
    expect((await set(['scientist'])).status).toBe(200);
    expect((await set(['scientist', 'scientist'])).status).toBe(422);
    expect((await set(['iedereen'])).status).toBe(422);
  });

  it('is told to everyone with a seat and to nobody else', async () => {
    const observer = await table.join('observer');
    expect(await absent(observer)).toEqual([]);
    const stranger = server.browser();
    expect((await stranger.get(`/workspaces/${table.id}/absent`)).status).toBe(401);
  });
});
