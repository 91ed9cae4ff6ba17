import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { LoadClient, type Place } from './loadClient.ts';
import type { Random } from './random.ts';
import type { ServerProcess } from './serverProcess.ts';
import { Typist } from './typist.ts';
import { Witness } from './witness.ts';

/** A server that can be started on the same data again and again. */
export interface Restartable {
  start(): Promise<{ readonly process: ServerProcess; place(person: number): Place }>;
}

export interface KillLoad {
  readonly typists: number;
  /** Of each. */
  readonly keysPerSecond: number;
  /** Kill not before and not after so many milliseconds of typing. */
  readonly from: number;
  readonly until: number;
  readonly random: Random;
  /** In every second round the typists leave first, so that the server is compacting when it is killed. */
  readonly withCompaction: boolean;
  /** How the server ends: without warning, or as an operator asks it to. */
  readonly ending: 'kill' | 'stop';
}

/** What a server said to have saved, by client id: the clock up to which. */
export type Acknowledged = Map<number, number>;

export interface KillTally {
  kills: number;
  acknowledged: number;
  lost: number;
  /** Keys that stand in the text more than once. */
  doubled: number;
}

const FIRST_CLIENT_ID = 100_000;
/** A document that nobody uses is let go after two seconds. */
const COMPACTION_STARTS = 2_000;

export function newTally(): KillTally {
  return { kills: 0, acknowledged: 0, lost: 0, doubled: 0 };
}

export interface Ended {
  /** Milliseconds until the process was gone. */
  readonly endedIn: number;
  /** What each typist was sent away with, if anything. */
  readonly closeCodes: readonly (number | undefined)[];
}

/** Starts, lets people type, ends; then starts again and looks for every key that was called saved. */
export async function killOnce(server: Restartable, load: KillLoad, tally: KillTally): Promise<Ended> {
  const first = await server.start();
  const typists = await Promise.all(
    Array.from({ length: load.typists }, (_, index) => {
      const clientId = FIRST_CLIENT_ID + tally.kills * load.typists + index;
      return arrive(first.place(index), clientId);
    }),
  );
  await typeFor(typists, load);
  if (load.withCompaction && tally.kills % 2 === 1) {
    for (const { client } of typists) client.close();
    await wait(COMPACTION_STARTS + load.random(600));
  }
  const endedIn = await end(first.process, load.ending);
  const acknowledged: Acknowledged = new Map(typists.map((typist) => [typist.clientId, clockSaved(typist)]));
  for (const { client } of typists) client.close();
  const second = await server.start();
  const { state, lengths } = await readBack(second.place(0));
  await second.process.kill();
  tally.kills += 1;
  for (const [clientId, clock] of acknowledged) {
    tally.acknowledged += clock;
    tally.lost += Math.max(0, clock - (state.get(clientId) ?? 0));
    tally.doubled += Math.max(0, (lengths.get(clientId) ?? 0) - (state.get(clientId) ?? 0));
  }
  return { endedIn, closeCodes: typists.map(({ client }) => client.closeCode) };
}

async function end(process: ServerProcess, ending: KillLoad['ending']): Promise<number> {
  const begin = performance.now();
  await (ending === 'kill' ? process.kill() : process.stop());
  return performance.now() - begin;
}

async function arrive(place: Place, clientId: number): Promise<StartedTypist> {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  if (!(await client.synced())) throw new Error(`the document did not open: ${client.closeCode ?? 'silent'}`);
  client.listener = {};
  const typist = new StartedTypist(client, clientId);
  typist.begin(witness.updates);
  return typist;
}

/** Knows how many clocks its first frame, the paragraph, took. */
class StartedTypist extends Typist {
  clocksOfFirst = 0;

  override begin(state: readonly Uint8Array[]): void {
    super.begin(state);
    this.clocksOfFirst = this.clock;
  }
}

/** Frames are counted in order: the first is the paragraph, every other one key. */
function clockSaved({ client, clocksOfFirst }: StartedTypist): number {
  return client.framesSaved === 0 ? 0 : clocksOfFirst + client.framesSaved - 1;
}

async function typeFor(typists: readonly StartedTypist[], load: KillLoad): Promise<void> {
  const until = performance.now() + load.from + load.random(load.until - load.from);
  const pause = 1_000 / load.keysPerSecond;
  let next = performance.now();
  while (performance.now() < until) {
    for (; next <= performance.now(); next += pause) for (const typist of typists) typist.press();
    await wait(2);
  }
}

/** What the restarted server holds: how far each client came, and how many of its letters stand in the text. */
async function readBack(place: Place) {
  const witness = new Witness();
  const client = await LoadClient.join(place, { said: (said) => witness.hear(said) });
  if (!(await client.synced())) throw new Error(`the document did not open: ${client.closeCode ?? 'silent'}`);
  await wait(100);
  client.close();
  const doc = witness.document();
  const lengths = new Map<number, number>();
  for (const [clientId, structs] of doc.store.clients) {
    lengths.set(
      clientId,
      structs.reduce((sum, { length }) => sum + length, 0),
    );
  }
  return { state: Y.decodeStateVector(Y.encodeStateVector(doc)), lengths };
}
