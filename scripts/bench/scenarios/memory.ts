import { setTimeout as wait } from 'node:timers/promises';
import { eachOf } from '../../load/httpVisitor.ts';
import { Inspector } from '../../load/inspector.ts';
import { LoadClient } from '../../load/loadClient.ts';
import { cpuOf } from '../../load/serverProcess.ts';
import type { Running } from '../contenders.ts';

export interface MemoryLoad {
  readonly documents: number;
  readonly inspectorPort: number;
  readonly idleSeconds: number;
  /** Milliseconds in which an unused document may leave memory. */
  readonly leaveTime: number;
}

export interface MemoryFigures {
  /** Bytes of heap. */
  readonly perDocument: number;
  readonly perConnection: number;
  /** Share of what was taken that is given back when all have left, 0 to 1. */
  readonly givenBack: number;
  /** Share of one core while everybody is there and nobody does anything, 0 to 1. */
  readonly idle: number;
}

const AT_ONCE = 50;

/** Many documents with two people each, who come one by one, do nothing, and go. The heap is read by the inspector of Node. */
export async function measureMemory(server: Running, load: MemoryLoad): Promise<MemoryFigures> {
  const inspector = await Inspector.attach(load.inspectorPort);
  const documents = Array.from({ length: load.documents }, (_, index) => index);
  // The first documents bring code and caches into memory that stay.
  await leave(await comeIn(server, documents.slice(0, 20), 0));
  await wait(load.leaveTime);
  const empty = await inspector.heapAfterCollection();
  const first = await comeIn(server, documents, 0);
  const withOne = await inspector.heapAfterCollection();
  const second = await comeIn(server, documents, 1);
  const withTwo = await inspector.heapAfterCollection();
  const before = cpuOf(server.process.pid);
  await wait(load.idleSeconds * 1_000);
  const idle = (cpuOf(server.process.pid) - before) / 1_000 / load.idleSeconds;
  await leave([...first, ...second]);
  await wait(load.leaveTime);
  const left = await inspector.heapAfterCollection();
  inspector.detach();
  const perConnection = (withTwo - withOne) / load.documents;
  return {
    perDocument: (withOne - empty) / load.documents - perConnection,
    perConnection,
    givenBack: 1 - (left - empty) / (withTwo - empty),
    idle,
  };
}

async function comeIn(server: Running, documents: readonly number[], person: number) {
  const clients = await eachOf(documents, AT_ONCE, async (document) => {
    const client = await LoadClient.join(server.place(person, document));
    if (!(await client.synced())) throw new Error(`document ${document} did not open: ${client.closeCode}`);
    return client;
  });
  return clients;
}

async function leave(clients: readonly LoadClient[]): Promise<void> {
  for (const client of clients) client.close();
  await wait(200);
}
