import * as Y from 'yjs';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import { fillTable } from '../../load/fillOpgave.ts';
import { LoadClient, type Place } from '../../load/loadClient.ts';
import { documentAddress, type RaisedLimits, startOpgave } from '../../load/opgaveServer.ts';
import { memoryOf } from '../../load/processMemory.ts';
import { randomFrom } from '../../load/random.ts';
import { ROOT } from '../../load/typist.ts';
import { Witness } from '../../load/witness.ts';
import type { Attack, Round, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

/** As many as the promise names; fewer where it has to be over within seconds. */
const READERS = { quick: 20, daily: 100, release: 100 } as const;
const EDITS = 400;
/** Bytes of each edit: together more than the kernel and the limit of a connection take. */
const EDIT_BYTES = 50_000;
/** A full room gets together what was written together: none of it may be taken away again in the same moment. */
const AT_ONCE = 10;
const MAX_GROWTH = 64 * 2 ** 20;
const TRY_AGAIN_LATER = 1013;
/** A hundred people of one process first read all that the kernel kept for them. Milliseconds. */
const READ_ON_WITHIN = 30_000;

/** What one writer may send is raised, so that twenty megabytes take seconds; the limit for readers is as it ships. */
const RAISED: RaisedLimits = {
  LIMIT_SYNC_MESSAGES_PER_SECOND: '6000',
  LIMIT_SYNC_MESSAGES_BURST: '24000',
  LIMIT_SYNC_BYTES_PER_SECOND: '52428800',
  LIMIT_SYNC_BYTES_BURST: '419430400',
  LIMIT_DOCUMENT_MAX_BYTES: '1000000000',
  LIMIT_CONNECTIONS_PER_ADDRESS: '1000',
  LIMIT_CONNECTIONS_PER_ADDRESS_NOT_SIGNED_IN: '1000',
};

/** P22: readers who stop reading while twenty megabytes of edits are written. */
export const SLOW_READERS: Attack = {
  id: 'P22',
  title: 'a slow reader is sent away to come back, and costs little memory',
  unit: 'stalled readers',
  startsServer: true,
  tries: READERS,
  open: (_, size) => openSession(RAISED, READERS[size]),
  openUnprotected: () => openSession({ ...RAISED, LIMIT_OUTGOING_BYTES: '419430400' }, READERS.quick),
};

async function openSession(raised: RaisedLimits, people: number): Promise<Session> {
  const folder = await newFolder();
  const table = await fillTable(folder, { writers: 1, readers: people });
  const server = await startOpgave({ folder, raised });
  const places = [...table.writers, ...table.readers].map((person): Place => {
    const address = documentAddress(server.port, table.workspaceId, 'problem', person);
    return { address, dialect: Y_WEBSOCKET, document: 'problem' };
  });
  // What the heap takes for the edits themselves is not the cost of who does not read.
  const [writing] = places;
  if (writing) await writeMuch(writing, 0);
  return {
    round: (seed) => playRound(server.pid, places, seed),
    async close() {
      await server.stop();
      await removeFolder(folder);
    },
  };
}

async function playRound(pid: number, [writing, ...reading]: readonly Place[], seed: number): Promise<Round> {
  if (!writing) throw new Error('there is nobody who writes');
  const readers = await Promise.all(reading.map((place) => LoadClient.join(place)));
  await Promise.all(readers.map((reader) => reader.synced()));
  for (const reader of readers) reader.stall();
  const before = memoryOf(pid);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 50);
  const text = await writeMuch(writing, seed);
  clearInterval(timer);
  for (const reader of readers) reader.readOn();
  const gone = await Promise.all(readers.map((reader) => reader.until(() => !reader.isOpen, READ_ON_WITHIN)));
  const kept = readers.filter((reader, index) => !gone[index] || reader.closeCode !== TRY_AGAIN_LATER).length;
  for (const reader of readers) reader.close();
  const back = await readAgain(reading[0] ?? writing);
  const growth = most - before;
  return {
    tried: readers.length,
    faults: [
      ...(growth > MAX_GROWTH ? [`memory grew by ${Math.round(growth / 2 ** 20)} MiB`] : []),
      ...(kept > 0 ? [`${kept} readers were not sent away with ${TRY_AGAIN_LATER}`] : []),
      ...(back === text ? [] : ['who came back has another text']),
    ],
    figures: { grownMiB: Math.round(growth / 2 ** 20) },
  };
}

/** Writes and takes away what is older, so that the document itself stays small; returns the text that is left. */
async function writeMuch(place: Place, seed: number): Promise<string> {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  await client.synced();
  client.listener = {};
  const doc = witness.document();
  doc.on('update', (update: Uint8Array) => client.sendUpdate(update));
  const random = randomFrom(seed);
  const fragment = doc.getXmlFragment(ROOT);
  for (let edit = 0; edit < EDITS; edit += 1) {
    doc.transact(() => {
      if (edit >= AT_ONCE) fragment.delete(AT_ONCE - 1, 1);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(`${random(1_000)} ${'lang verhaal '.repeat(EDIT_BYTES / 13)}`)]);
      fragment.insert(0, [paragraph]);
    });
    if (edit % AT_ONCE === AT_ONCE - 1) await client.until(() => client.isSaved, 5_000);
  }
  await client.until(() => client.isSaved, 10_000);
  client.close();
  return fragment.toJSON();
}

async function readAgain(place: Place): Promise<string> {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  await client.synced();
  client.close();
  return witness.document().getXmlFragment(ROOT).toJSON();
}
