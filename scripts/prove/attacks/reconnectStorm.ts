import { setTimeout as wait } from 'node:timers/promises';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import { fillTable } from '../../load/fillOpgave.ts';
import { LoadClient, type Place } from '../../load/loadClient.ts';
import { documentAddress, type RaisedLimits, startOpgave } from '../../load/opgaveServer.ts';
import { memoryOf } from '../../load/processMemory.ts';
import type { Attack, Round, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const TABS = 18;
const WITHIN = 20_000;
const MAX_MEMORY = 1.5 * 2 ** 30;

/** Everyone comes from this one machine; a thousand real people do not. */
const ONE_ADDRESS: RaisedLimits = {
  LIMIT_CONNECTIONS_PER_ADDRESS: '5000',
  LIMIT_CONNECTIONS_PER_ADDRESS_NOT_SIGNED_IN: '5000',
};

/** P23: a thousand connections are dropped at once, and all come back at once. */
export const RECONNECT_STORM: Attack = {
  id: 'P23',
  title: 'a thousand people who come back at once are all synchronised',
  unit: 'reconnections',
  startsServer: true,
  tries: { quick: 1_000, daily: 10_000, release: 10_000 },
  open: () => openSession(ONE_ADDRESS),
  openUnprotected: () => openSession({ LIMIT_CONNECTIONS_PER_ADDRESS: '300' }),
};

async function openSession(raised: RaisedLimits): Promise<Session> {
  const folder = await newFolder();
  const table = await fillTable(folder, { writers: 0, readers: Math.ceil(1_000 / TABS) });
  const server = await startOpgave({ folder, raised });
  const places = Array.from({ length: 1_000 }, (_, index): Place => {
    const person = table.readers[Math.floor(index / TABS)] ?? table.facilitator;
    const address = documentAddress(server.port, table.workspaceId, 'problem', person);
    return { address, dialect: Y_WEBSOCKET, document: 'problem' };
  });
  return {
    round: () => storm(server.pid, places),
    async close() {
      await server.stop();
      await removeFolder(folder);
    },
  };
}

async function storm(pid: number, places: readonly Place[]): Promise<Round> {
  const faults: string[] = [];
  let slowest = 0;
  for (const isReturn of [false, true]) {
    const begin = performance.now();
    const clients = await Promise.all(places.map((place) => LoadClient.join(place).catch(() => undefined)));
    const left = WITHIN - (performance.now() - begin);
    const synced = await Promise.all(
      clients.map((client) => client?.synced(Math.max(0, left)) ?? Promise.resolve(false)),
    );
    slowest = Math.max(slowest, performance.now() - begin);
    const out = synced.filter((isIn) => !isIn).length;
    if (out > 0) faults.push(`${out} of ${places.length} were not synchronised${isReturn ? ' again' : ''}`);
    for (const client of clients) client?.close();
    await wait(100);
  }
  const memory = memoryOf(pid);
  if (memory > MAX_MEMORY) faults.push(`the server takes ${Math.round(memory / 2 ** 20)} MiB`);
  return { tried: places.length, faults, counts: { milliseconds: Math.round(slowest) } };
}
