import { setTimeout as wait } from 'node:timers/promises';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import { fillManyTables, type SmallTable } from '../../load/fillOpgave.ts';
import { Inspector } from '../../load/inspector.ts';
import { LoadClient, type Place } from '../../load/loadClient.ts';
import { documentAddress, type RaisedLimits, startOpgave } from '../../load/opgaveServer.ts';
import { freePort } from '../../load/serverProcess.ts';
import { Typist } from '../../load/typist.ts';
import { Witness } from '../../load/witness.ts';
import type { Attack, Round, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const TABLES = 200;
/** Tables at which somebody types at this moment; at a normal time there are five. */
const AT_WORK = 60;
const MOVE_ON = 10;
const KEYS_PER_SECOND = 8;
const ROUND_SECONDS = 20;
/** Milliseconds in which the server takes what was sent last. */
const UNTIL_ERASED = 500;
const WARM_UP = 20 * 60;
const ENOUGH = 10 * 60;
const MAX_SLOPE = 2 * 2 ** 20;
const ALL_TABLES: RaisedLimits = { LIMIT_CONNECTIONS_PER_PERSON: '100' };

/**
 * P27: people type at sixty tables, and all the time some leave for another one; the heap is read after collection. Who
 * leaves takes out what they wrote: a text that grows takes more memory, and that is no leak.
 */
export const MEMORY_SLOPE: Attack = {
  id: 'P27',
  title: 'memory does not creep',
  unit: 'seconds',
  tries: { quick: 0, daily: 0, release: 2 * 60 * 60 },
  untilCounted: { judgements: 1 },
  open: () => openSession(true),
  openUnprotected: () => openSession(false),
};

/** `isLetGo`: who moves on leaves the old table, so that its document can leave memory. */
async function openSession(isLetGo: boolean): Promise<Session> {
  const folder = await newFolder();
  const tables = await fillManyTables(folder, TABLES);
  const inspectorPort = await freePort();
  const nodeArgs = [`--inspect=127.0.0.1:${inspectorPort}`];
  const server = await startOpgave({ folder, nodeArgs, raised: ALL_TABLES });
  const inspector = await Inspector.attach(inspectorPort);
  const rotation = new Rotation(server.port, tables, isLetGo);
  await rotation.moveOn(AT_WORK);
  const samples: Sample[] = [];
  return {
    async round() {
      await rotation.typeFor(ROUND_SECONDS * 1_000);
      await rotation.moveOn(MOVE_ON);
      samples.push({ second: samples.length * ROUND_SECONDS, bytes: await inspector.heapAfterCollection() });
      return judged(samples, isLetGo);
    },
    async close() {
      rotation.close();
      inspector.detach();
      await server.stop();
      await removeFolder(folder);
    },
  };
}

interface Sample {
  readonly second: number;
  readonly bytes: number;
}

/** Growth counts after the warming up; the control looks at once, because it has no twenty minutes. */
function judged(samples: readonly Sample[], hasWarmUp: boolean): Round {
  const counted = hasWarmUp ? samples.filter(({ second }) => second >= WARM_UP) : samples;
  const time = (counted.at(-1)?.second ?? 0) - (counted[0]?.second ?? 0);
  if (time < (hasWarmUp ? ENOUGH : 2 * ROUND_SECONDS)) return { tried: ROUND_SECONDS, faults: [] };
  const slope = slopeOf(counted) * 3_600;
  const faults = slope > MAX_SLOPE ? [`memory grows by ${Math.round(slope / 2 ** 20)} MiB an hour`] : [];
  const figures = { kibibytesPerHour: Math.round(slope / 1_024) };
  return { tried: ROUND_SECONDS, faults, counts: { judgements: 1 }, figures };
}

/** Bytes per second, by least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(samples.map(({ second }) => second));
  const level = mean(samples.map(({ bytes }) => bytes));
  const over = samples.reduce((sum, { second, bytes }) => sum + (second - middle) * (bytes - level), 0);
  return over / samples.reduce((sum, { second }) => sum + (second - middle) ** 2, 0);
}

/** Two people at each table, one of whom types; tables are taken in turn, round and round. */
class Rotation {
  readonly #port: number;
  readonly #tables: readonly SmallTable[];
  readonly #isLetGo: boolean;
  readonly #working: { readonly typist: Typist; readonly reader: LoadClient }[] = [];
  readonly #left: LoadClient[] = [];
  #next = 0;

  constructor(port: number, tables: readonly SmallTable[], isLetGo: boolean) {
    this.#port = port;
    this.#tables = tables;
    this.#isLetGo = isLetGo;
  }

  async moveOn(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      const table = this.#tables[this.#next % TABLES];
      if (table) this.#working.push(await this.#sitDown(table, 200_000 + this.#next));
      this.#next += 1;
    }
    for (const { typist, reader } of this.#working.splice(0, Math.max(0, this.#working.length - AT_WORK))) {
      typist.erase();
      this.#left.push(typist.client, reader);
    }
    await wait(UNTIL_ERASED);
    if (this.#isLetGo) for (const client of this.#left.splice(0)) client.close();
  }

  async typeFor(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    const pause = 1_000 / KEYS_PER_SECOND / AT_WORK;
    let next = performance.now();
    for (let key = 0; performance.now() < until; await wait(2)) {
      for (; next <= performance.now(); next += pause, key += 1) this.#working[key % AT_WORK]?.typist.press();
    }
  }

  close(): void {
    for (const { typist, reader } of this.#working) this.#left.push(typist.client, reader);
    for (const client of this.#left) client.close();
  }

  async #sitDown({ workspaceId, people: [facilitator, citizen] }: SmallTable, clientId: number) {
    const place = (person: typeof citizen): Place => {
      const address = documentAddress(this.#port, workspaceId, 'problem', person);
      return { address, dialect: Y_WEBSOCKET, document: 'problem' };
    };
    const reader = await LoadClient.join(place(facilitator));
    const witness = new Witness();
    const client = await LoadClient.join(place(citizen), { said: (said) => witness.hear(said) });
    if (!(await client.synced())) throw new Error(`not synchronised: ${client.closeCode ?? 'silent'}`);
    client.listener = {};
    const typist = new Typist(client, clientId);
    typist.begin(witness.updates);
    return { typist, reader };
  }
}
