import { DataCanvas } from '@opgave/shared/contract/dataCanvasRecord';
import { documentId } from '@opgave/shared/document/documents';
import type { WhyStep } from '@opgave/shared/method/dataCanvas';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { readCanvas, readStandings } from '#records/dataCanvas/canvas.ts';
import { RawClient } from './rawClient.testkit.ts';
import { startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

const WHY = 'Mensen met een paar kleine schulden houden grip op hun leven, omdat iemand meekijkt.';

let server: TestServer;
let citizen: Visitor;
const clients: RawClient[] = [];
beforeEach(async () => {
  server = await startTestServer();
  citizen = await server.join('participant', 'citizen');
  await change({ dataInvolved: true });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

async function workspace() {
  const found = await server.storage.records.get('workspace', server.workspaceId);
  if (!found) throw new Error('no workspace');
  return found;
}
async function change(more: object): Promise<void> {
  const before = await workspace();
  const value = { ...before, version: before.version + 1, ...more };
  await server.storage.records.commit([{ kind: 'workspace', value }], []);
}
async function connected(visitor = citizen): Promise<RawClient> {
  const client = new RawClient(server, visitor, { document: 'data-why' });
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}
async function saved(client: RawClient): Promise<void> {
  await vi.waitFor(() => expect(client.isSaved()).toBe(true));
}
async function refused(client: RawClient): Promise<void> {
  await vi.waitFor(() => expect(client.refusals).toEqual([{ code: 'not-allowed', isReadable: true }]));
}
function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}
async function storedText(root: string): Promise<string> {
  const { doc } = await server.collaboration.documents.read(documentId(server.workspaceId, 'data-why'));
  return doc.getXmlFragment(root).toJSON();
}

/** Calls the first step complete in the record, as somebody did. */
async function confirm(step: WhyStep): Promise<void> {
  const { records, bus } = server.storage;
  const canvas = await readCanvas(server, server.workspaceId);
  const why = { version: 1, values: ['fairness' as const], experiences: ['eenervaring000000'] };
  const withAnswers = { ...canvas, why, version: canvas.version + 1 };
  await records.commit([{ kind: 'dataCanvas', value: DataCanvas.parse(withAnswers) }], []);
  const deps = { storage: server.storage, documents: server.collaboration.documents };
  const standing = (await readStandings(deps, await workspace())).find((one) => one.step === step);
  const confirmed = {
    number: 1,
    mark: standing?.mark ?? '',
    after: 0,
    by: citizen.personId,
    confirmedAt: 1,
  };
  const value = DataCanvas.parse({
    ...withAnswers,
    version: withAnswers.version + 1,
    confirmed: { [step]: confirmed },
  });
  await records.commit([{ kind: 'dataCanvas', value }], []);
  bus.publish('access.changed', { workspaceId: server.workspaceId });
}

describe('the texts of the data canvas', () => {
  it('[DATA_ORDER] a frame that writes step 2 before step 1 is complete is refused, and nothing is stored', async () => {
    const client = await connected();
    const before = await storedText('people');
    client.write('Vast een stap verder.', 'people');
    await refused(client);
    expect(await storedText('people')).toBe(before);
  });

  it('[DATA_ORDER] one frame that writes both steps is refused whole', async () => {
    const client = await connected();
    const before = await storedText('societalValue');
    client.edit((doc) => {
      for (const root of ['societalValue', 'ifNot']) {
        doc.getXmlFragment(root).push([paragraphOf('Alles tegelijk.')]);
      }
    });
    await refused(client);
    expect(await storedText('societalValue')).toBe(before);
  });

  it('[DATA_ORDER] step 2 opens for everyone who is connected once step 1 is called complete, and step 3 does not', async () => {
    const writer = await connected();
    const other = await connected(await server.join('participant', 'agency'));
    writer.write(WHY, 'societalValue');
    await saved(writer);
    await confirm('why');

    other.write('Huishoudens met een achterstand.', 'people');
    await saved(other);
    expect(await storedText('people')).toContain('Huishoudens');
    writer.write('Dan belt elke dienst apart.', 'ifNot');
    await refused(writer);
  });

  it('[DATA_REVIEW] a change of step 1 closes step 2 in the same breath, also for the next frame', async () => {
    const writer = await connected();
    writer.write(WHY, 'societalValue');
    await saved(writer);
    await confirm('why');
    writer.write('Huishoudens.', 'people');
    await saved(writer);

    writer.write('Toch anders.', 'societalValue');
    writer.write('Snel nog even.', 'people');
    await refused(writer);
    expect(await storedText('societalValue')).toContain('Toch anders.');
    expect(await storedText('people')).not.toContain('Snel nog even.');
    expect(await storedText('people')).toContain('Huishoudens.');
  });

  it.each(['fundamentals', 'consent', 'choose'] as const)('are only read in %s', async (phase) => {
    await change({ phase, furthestPhase: phase });
    const client = await connected();
    const before = await storedText('societalValue');
    client.write(WHY, 'societalValue');
    await refused(client);
    expect(await storedText('societalValue')).toBe(before);
  });

  it.each([
    ['explore', { phase: 'explore', furthestPhase: 'explore' }],
    ['a table without data', { dataInvolved: false }],
  ] as const)('cannot be opened in %s', async (_where, more) => {
    await change(more);
    const client = new RawClient(server, citizen, { document: 'data-why' });
    clients.push(client);
    await vi.waitFor(() => expect(client.closeCode).toBe(4403));
    expect(Buffer.concat(client.received).length).toBe(0);
  });
});
