import type { Limits } from '@opgave/shared/contract/limits';
import * as Y from 'yjs';
import { RawClient, type RawClientOptions } from '../../../server/src/collaboration/rawClient.testkit.ts';
import { startTestServer, type TestServer } from '../../../server/src/collaboration/server.testkit.ts';
import type { Attack, Session } from '../attack.ts';
import { synced, until } from './table.ts';

interface LimitCase {
  readonly name: string;
  /** Lowered, so that reaching it takes no time. */
  readonly limits: Partial<Limits>;
  readonly most: number;
  /** Asks for this much; says whether it was taken. */
  ask(server: TestServer, amount: number): Promise<boolean>;
}

/** T02: every limit of the sync engine that is a number of things, at the limit and one above. */
export const LIMITS_REACHED: Attack = {
  id: 'T02',
  title: 'limits hold: what is just allowed is taken, one more is not',
  unit: 'limits',
  tries: { quick: 10, daily: 500, release: 500 },
  open: () => Promise.resolve(session(true)),
  openUnprotected: () => Promise.resolve(session(false)),
};

/** Without protection the limits are those of the product, far above what is asked for. */
function session(isLimited: boolean): Session {
  return {
    async round() {
      const faults: string[] = [];
      for (const one of CASES) faults.push(...(await tryOne(one, isLimited)));
      return { tried: CASES.length, faults };
    },
    close: () => Promise.resolve(),
  };
}

async function tryOne(
  { name, limits, most, ask }: LimitCase,
  isLimited: boolean,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const amount of [most, most + 1]) {
    const server = await startTestServer(isLimited ? limits : {});
    try {
      const isTaken = await ask(server, amount);
      if (isTaken !== amount <= most) faults.push(`${name}: ${amount} was ${isTaken ? 'taken' : 'refused'}`);
    } finally {
      await server.close();
    }
  }
  return faults;
}

function frame(road: RawClientOptions['road'] & string): LimitCase {
  return {
    name: `bytes in a frame over ${road}`,
    limits: { frameBytes: 20_000 },
    most: 20_000,
    async ask(server, amount) {
      const client = await citizen(server, { road });
      client.send(new Uint8Array(amount).fill(99, 0, 1));
      return goesOn(client);
    },
  };
}

const CASES: readonly LimitCase[] = [
  frame('webSocket'),
  frame('polling'),
  {
    name: 'characters of presence',
    limits: { presenceBytes: 200 },
    most: 200,
    async ask(server, amount) {
      const client = await citizen(server);
      const empty = JSON.stringify({ cursor: '' }).length;
      client.sendPresence(client.doc.clientID, 1, { cursor: 'x'.repeat(amount - empty) });
      return goesOn(client);
    },
  },
  {
    name: 'levels of nesting',
    limits: { documentDepth: 6 },
    most: 6,
    async ask(server, amount) {
      const client = await citizen(server);
      client.edit((doc) => doc.getXmlFragment('causes').push([nested(amount)]));
      return goesOn(client);
    },
  },
  {
    name: 'nodes in a document',
    limits: { documentNodes: 60 },
    most: 60,
    async ask(server, amount) {
      const client = await citizen(server);
      const more = amount - nodesIn(client.doc);
      client.edit((doc) =>
        doc.getXmlFragment('causes').push(Array.from({ length: more }, () => new Y.XmlElement('paragraph'))),
      );
      return isTakenIn(client);
    },
  },
  {
    name: 'gaps in ten seconds',
    limits: { gapsPerTenSeconds: 3 },
    most: 2,
    async ask(server, amount) {
      const client = await citizen(server);
      client.stopAnswering();
      const update = hanging();
      for (let time = 0; time < amount; time += 1) client.sendUpdate(update);
      await until(() => client.refusals.length > 0, 300);
      return client.refusals.length === 0;
    },
  },
  {
    name: 'client ids of one person',
    limits: { clientIdsPerHour: 3 },
    most: 3,
    async ask(server, amount) {
      const client = await citizen(server);
      for (let id = 500; id < 500 + amount; id += 1) {
        client.doc.clientID = id;
        client.write(`als ${id}`);
      }
      return goesOn(client);
    },
  },
  connections('tabs of one person', { connectionsPerPerson: 3 }, true),
  connections('connections from one address', { connectionsPerAddress: 3 }, false),
  connections('connections of one server', { connectionsPerNode: 3 }, false),
  connections('people in one document', { editorsPerDocument: 2, readersPerDocument: 1 }, false),
];

function connections(name: string, limits: Partial<Limits>, isOnePerson: boolean): LimitCase {
  return {
    name,
    limits,
    most: 3,
    async ask(server, amount) {
      const one = await server.join('participant', 'citizen');
      const clients: RawClient[] = [];
      for (let time = 0; time < amount; time += 1) {
        const visitor = isOnePerson ? one : await server.join('participant', 'citizen');
        const client = new RawClient(server, visitor);
        clients.push(client);
        await until(() => client.isSynced || client.closeCode !== undefined);
      }
      const isTaken = clients.every((client) => client.isSynced);
      for (const client of clients) client.close();
      return isTaken;
    },
  };
}

async function citizen(server: TestServer, options?: RawClientOptions): Promise<RawClient> {
  return synced(server, await server.join('participant', 'citizen'), options);
}

/** Whether what was asked left the person free to write on. */
async function goesOn(client: RawClient): Promise<boolean> {
  client.write('Verder.');
  return isTakenIn(client);
}

async function isTakenIn(client: RawClient): Promise<boolean> {
  await until(() => client.isSaved() || client.refusals.length > 0 || client.closeCode !== undefined);
  const isFine = client.isSaved() && client.refusals.length === 0 && client.closeCode === undefined;
  client.close();
  return isFine;
}

/** A list in a list in a list, this many levels deep. */
function nested(levels: number): Y.XmlElement {
  const names = ['bulletList', 'listItem'];
  const top = new Y.XmlElement(names[0]);
  let inner = top;
  for (let level = 1; level < levels; level += 1) {
    const next = new Y.XmlElement(names[level % 2]);
    inner.insert(0, [next]);
    inner = next;
  }
  return top;
}

function nodesIn(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType) count += 1;
    }
  }
  return count;
}

/** An update of which the beginning was never sent. */
function hanging(): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]);
  const between = Y.encodeStateVector(doc);
  doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(doc, between);
}
