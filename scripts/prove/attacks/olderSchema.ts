import { DOCUMENT_SCHEMA_VERSION } from '@opgave/shared/contract/wire';
import * as Y from 'yjs';
import { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import { startTestServer, type TestServer } from '../../../server/src/collaboration/server.testkit.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { stored, synced, until } from './table.ts';

const RELOAD = 4426;
const ROADS = ['webSocket', 'polling'] as const;

/** P10: a page of an earlier release opens a document that holds what it does not know, and would take that out. */
export const OLDER_SCHEMA: Attack = {
  id: 'P10',
  title: 'an older client sees nothing and takes nothing out',
  unit: 'openings',
  tries: { quick: 8, daily: 400, release: 400 },
  open: () => openSession(true),
  openUnprotected: () => openSession(false),
};

/** Without protection the old page passes for one of today, as one does that is never asked. */
async function openSession(isAsked: boolean): Promise<Session> {
  const server = await startTestServer({ connectionsPerPerson: 1_000 });
  const honest = await synced(server, await server.join('participant', 'ministry'));
  honest.edit((doc) => doc.getXmlFragment('causes').push([new Y.XmlElement('bulletList')]));
  await until(() => honest.isSaved());
  return {
    async round(seed) {
      const random = randomFrom(seed);
      const road = ROADS[random(2)] ?? 'webSocket';
      const schemaVersion = isAsked ? DOCUMENT_SCHEMA_VERSION - 1 - random(3) : DOCUMENT_SCHEMA_VERSION;
      return { tried: 1, faults: await openOld(server, road, schemaVersion) };
    },
    async close() {
      honest.close();
      await server.close();
    },
  };
}

async function openOld(
  server: TestServer,
  road: (typeof ROADS)[number],
  schemaVersion: number,
): Promise<readonly string[]> {
  const before = (await stored(server)).getXmlFragment('causes').toJSON();
  const client = new RawClient(server, await server.join('participant', 'citizen'), { road, schemaVersion });
  await until(() => client.isSynced || client.closeCode !== undefined);
  if (client.closeCode === undefined) await takeOut(client);
  const after = (await stored(server)).getXmlFragment('causes').toJSON();
  client.close();
  return [
    ...(after === before ? [] : ['something was taken out']),
    ...(client.closeCode === RELOAD || client.closeCode === undefined
      ? []
      : [`closed with ${client.closeCode}`]),
    ...(client.received.length === 0 ? [] : [`${road}: it saw the document`]),
  ];
}

/** What the binding of an editor does with an element that its schema lacks. */
async function takeOut(client: RawClient): Promise<void> {
  client.edit((doc) => {
    const fragment = doc.getXmlFragment('causes');
    const at = fragment
      .toArray()
      .findIndex((node) => node instanceof Y.XmlElement && node.nodeName === 'bulletList');
    if (at >= 0) fragment.delete(at, 1);
  });
  await until(() => client.isSaved(), 2_000);
}
