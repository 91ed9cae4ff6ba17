import { findSolutionSignals } from '@opgave/shared/method/solutionTalk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { startTestServer, type TestServer, type Visitor } from '#collaboration/server.testkit.ts';
import { gatherFacts } from './gateFacts.ts';
import { testDeps } from './table.testkit.ts';

const SENTENCE = 'Gemeenten hebben behoefte aan een gezamenlijk dashboard.';

let server: TestServer;
let visitor: Visitor;
let client: RawClient;

beforeEach(async () => {
  server = await startTestServer();
  visitor = await server.join('participant', 'citizen');
  client = new RawClient(server, visitor);
  await vi.waitUntil(() => client.isSynced);
});
afterEach(async () => {
  client.close();
  await server.close();
});

async function openSections() {
  await vi.waitUntil(() => client.isSaved());
  const workspace = await server.storage.records.get('workspace', server.workspaceId);
  if (!workspace) throw new Error('no workspace');
  const deps = testDeps(server.storage, server.collaboration.documents);
  return (await gatherFacts(deps, workspace)).openSolutionSignals;
}

function quote(words: string): void {
  client.edit((doc) => {
    const quotation = new Y.XmlElement('blockquote');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    quotation.insert(0, [paragraph]);
    doc.getXmlFragment('who').push([quotation]);
  });
}

describe('[DEF_SOLUTION_TALK] what is counted', () => {
  it('is what stands in the stored text, also when no page ever looked at it', async () => {
    client.write('Mensen bellen drie keer.');
    expect(await openSections()).toEqual([]);

    client.write(SENTENCE);

    expect(await openSections()).toEqual(['causes']);
  });

  it('is not what people said, nor a part that may name what exists', async () => {
    quote(SENTENCE);
    client.write(`Loes zei: "${SENTENCE}"`, 'whatHappens');
    client.edit((doc) => {
      const boundary = new Y.XmlElement('boundary');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(SENTENCE)]);
      boundary.insert(0, [paragraph]);
      doc.getXmlFragment('boundaries').push([boundary]);
    });
    client.write(SENTENCE, 'notThis');

    expect(await openSections()).toEqual([]);
  });

  it('is looked for in the language of the table', async () => {
    client.write('We need to build an app that shows people all their debts.');
    expect(
      findSolutionSignals('We need to build an app that shows people all their debts.', 'en'),
    ).toHaveLength(1);

    expect(await openSections()).toEqual([]);
  });
});
