import { setTimeout as wait } from 'node:timers/promises';
import { MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import type { Role } from '@opgave/shared/method/roles';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import { startTestServer, type TestServer } from '../../../server/src/collaboration/server.testkit.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { stored, synced, until } from './table.ts';

const READERS: readonly Role[] = ['observer', 'commenter', 'sponsor', 'facilitator'];

/** P32: whoever may only read tries to write by every type of message, also when coming back. */
export const READ_ONLY: Attack = {
  id: 'P32',
  title: 'whoever may not write cannot write through any message',
  unit: 'messages',
  tries: { quick: 60, daily: 4_000, release: 4_000 },
  open: () => openSession(READERS),
  openUnprotected: () => openSession(['participant']),
};

async function openSession(roles: readonly Role[]): Promise<Session> {
  const server = await startTestServer({ connectionsPerPerson: 1_000 });
  const honest = await synced(server, await server.join('participant', 'citizen'));
  honest.write('Dit blijft staan.');
  await until(() => honest.isSaved());
  return {
    async round(seed) {
      const random = randomFrom(seed);
      const role = roles[random(roles.length)] ?? 'observer';
      const before = textOf(await stored(server));
      const faults: string[] = [];
      for (const [name, message] of Object.entries(MESSAGES)) {
        const reader = await enter(server, role, random);
        for (const bytes of message(reader, random)) reader.send(bytes);
        await wait(30);
        if (random(2) === 0) await comeBack(server, role, random);
        reader.close();
        if (textOf(await stored(server)) !== before) faults.push(`${role} changed the text by ${name}`);
        if (faults.length > 0) break;
      }
      if (honest.closeCode !== undefined) faults.push(`somebody honest was sent away (${honest.closeCode})`);
      return { tried: Object.keys(MESSAGES).length, faults };
    },
    async close() {
      honest.close();
      await server.close();
    },
  };
}

async function enter(server: TestServer, role: Role, random: Random): Promise<RawClient> {
  const group = role === 'participant' ? 'citizen' : undefined;
  return synced(server, await server.join(role, group), { isOwn: random(2) === 0 });
}

/** Answers the question for everything one has with what was never admitted. */
async function comeBack(server: TestServer, role: Role, random: Random): Promise<void> {
  const reader = await enter(server, role, random);
  reader.send(
    sync(
      SYNC.step2,
      edited(reader, (doc) => doc.getXmlFragment('causes').insert(0, [paragraph()])),
    ),
  );
  await wait(20);
  reader.close();
}

type Messages = (reader: RawClient, random: Random) => readonly Uint8Array[];

const MESSAGES: Readonly<Record<string, Messages>> = {
  update: (reader) => [sync(SYNC.update, edited(reader, write))],
  'step 2': (reader) => [sync(SYNC.step2, edited(reader, write))],
  'step 2 with everything': (reader) => [sync(SYNC.step2, whole(reader, write))],
  deletion: (reader) => [
    sync(
      SYNC.update,
      edited(reader, (doc) => doc.getXmlFragment('causes').delete(0, 1)),
    ),
  ],
  'deletion as step 2': (reader) => [
    sync(
      SYNC.step2,
      edited(reader, (doc) => doc.getXmlFragment('causes').delete(0, 1)),
    ),
  ],
  'an attribute': (reader) => [
    sync(
      SYNC.update,
      edited(reader, (doc) => first(doc)?.setAttribute('claim', 'finding')),
    ),
  ],
  'under the id of the server': (reader) => [sync(SYNC.update, edited(reader, write, 1))],
  'an update in presence': (reader) => [wrapped(MESSAGE.awareness, edited(reader, write))],
  'an update as sign-in': (reader) => [wrapped(MESSAGE.auth, edited(reader, write))],
  'an update as our own message': (reader, random) => [wrapped(100 + random(4), edited(reader, write))],
  'an unknown sync message': (reader, random) => [sync(3 + random(100), edited(reader, write))],
};

function edited(reader: RawClient, change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const { doc, before } = copyOf(reader, clientId);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

function whole(reader: RawClient, change: (doc: Y.Doc) => void): Uint8Array {
  const { doc } = copyOf(reader);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc);
}

function copyOf(reader: RawClient, clientId?: number) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(reader.doc));
  if (clientId !== undefined) doc.clientID = clientId;
  return { doc, before: Y.encodeStateVector(doc) };
}

function write(doc: Y.Doc): void {
  doc.getXmlFragment('causes').push([paragraph()]);
}

function paragraph(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText('Ik doe het toch.')]);
  return element;
}

function first(doc: Y.Doc): Y.XmlElement | undefined {
  const found = doc.getXmlFragment('causes').get(0);
  return found instanceof Y.XmlElement ? found : undefined;
}

function sync(kind: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, content);
  });
}

function wrapped(type: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, content);
  });
}

function textOf(doc: Y.Doc): string {
  return doc.getXmlFragment('causes').toJSON();
}
