import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { levelFolder } from '../../../server/src/storage/embedded/folder.ts';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import { fillManyTables, type SmallTable } from '../../load/fillOpgave.ts';
import { LoadClient } from '../../load/loadClient.ts';
import { documentAddress, startOpgave } from '../../load/opgaveServer.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { ServerProcess } from '../../load/serverProcess.ts';
import { Typist } from '../../load/typist.ts';
import { Witness } from '../../load/witness.ts';
import type { Attack, Session, Size } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

/** Milliseconds from the start of the process to its first connection, with the folder in full size (`trust.md`, P13). */
const READY_WITHIN = 5_000;
const MEGABYTE = 1_048_576;
const FOLDER: Readonly<Record<Size, { readonly tables: number; readonly megabytes: number }>> = {
  quick: { tables: 2, megabytes: 24 },
  daily: { tables: 200, megabytes: 1_024 },
  release: { tables: 200, megabytes: 1_024 },
};
const UPDATE_BYTES = 65_536;
const UPDATES_AT_ONCE = 16;
const FILLER = 7_000_000;
/** Of a server that works before it listens for as long as it may take. */
const WORKS_FIRST = `data:text/javascript,const%20until=Date.now()+${READY_WITHIN};while(Date.now()<until);`;

/** P13: a server with much data is killed while somebody types, and started again. */
export const BIG_FOLDER: Attack = {
  id: 'P13',
  title: 'a crash with 1 GB of data is followed by a start within 5 s, without repair by hand',
  unit: 'starts',
  startsServer: true,
  tries: { quick: 1, daily: 5, release: 5 },
  open: (seed, size) => openSession(seed, size, []),
  openUnprotected: (seed) => openSession(seed, 'quick', ['--import', WORKS_FIRST]),
};

async function openSession(seed: number, size: Size, nodeArgs: readonly string[]): Promise<Session> {
  const root = await newFolder();
  const folder = join(root, 'data');
  const { tables: count, megabytes: wanted } = FOLDER[size];
  const tables = await fillManyTables(folder, count);
  await fillDocuments(folder, tables, { megabytes: wanted, random: randomFrom(seed) });
  const [table] = tables;
  if (!table) throw new Error('there is no table');
  let round = 0;
  return {
    async round() {
      round += 1;
      await typeUntilKilled(await startOpgave({ folder }), table, round);
      const megabytes = (await sizeOf(folder)) / MEGABYTE;
      const again = await startOpgave({ folder, nodeArgs });
      await again.stop();
      const startedIn = Math.round(again.startedIn);
      const faults = startedIn > READY_WITHIN ? [`ready after ${startedIn} ms`] : [];
      return { tried: 1, faults, figures: { startedIn, megabytes: Math.round(megabytes) } };
    },
    close: () => removeFolder(root),
  };
}

/** As if these tables had been written at for years: text that cannot be pressed together, in the log of each document. */
async function fillDocuments(
  folder: string,
  tables: readonly SmallTable[],
  { megabytes, random }: { readonly megabytes: number; readonly random: Random },
): Promise<void> {
  const storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  const batches = Math.ceil((megabytes * MEGABYTE) / (UPDATE_BYTES * UPDATES_AT_ONCE));
  for (let batch = 0; batch < batches; batch += 1) {
    const table = tables[batch % tables.length];
    if (!table) continue;
    const id = documentId(WorkspaceId.parse(table.workspaceId), 'fundamentals');
    const personId = PersonId.parse(table.people[1].personId);
    const appends = Array.from({ length: UPDATES_AT_ONCE }, (_, index) => {
      const clientId = FILLER + batch * UPDATES_AT_ONCE + index;
      return { id, update: longUpdate(clientId, random), claims: [{ clientId, personId }] };
    });
    await storage.documents.append(appends);
  }
  await storage.close();
}

function longUpdate(clientId: number, random: Random): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const letters = Array.from({ length: UPDATE_BYTES }, () => 97 + random(26));
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(String.fromCodePoint(...letters))]);
  doc.getXmlFragment('F1').push([paragraph]);
  return Y.encodeStateAsUpdate(doc);
}

async function typeUntilKilled(process: ServerProcess, table: SmallTable, round: number): Promise<void> {
  const address = documentAddress(process.port, table.workspaceId, 'problem', table.people[1]);
  const witness = new Witness();
  const place = { address, dialect: Y_WEBSOCKET, document: 'problem' };
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  if (!(await client.synced())) throw new Error(`the document did not open: ${client.closeCode ?? 'silent'}`);
  const typist = new Typist(client, FILLER - round);
  typist.begin(witness.updates);
  for (let key = 0; key < 50; key += 1) {
    typist.press();
    await wait(5);
  }
  await process.kill();
  client.close();
}

async function sizeOf(folder: string): Promise<number> {
  const level = levelFolder(folder);
  const sizes = await Promise.all(
    (await readdir(level)).map(async (name) => (await stat(join(level, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
