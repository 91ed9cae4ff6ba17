import { setTimeout as wait } from 'node:timers/promises';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Histogram } from '../../load/histogram.ts';
import { eachOf } from '../../load/httpVisitor.ts';
import { LoadClient } from '../../load/loadClient.ts';
import { cpuOf } from '../../load/serverProcess.ts';
import { ROOT } from '../../load/typist.ts';
import type { Running } from '../contenders.ts';

export interface AwarenessLoad {
  readonly people: number;
  readonly movesPerSecond: number;
  readonly seconds: number;
}

export interface AwarenessFigures {
  /** From moving to the first time that others see this or a later place. */
  readonly p50: number;
  readonly p99: number;
  /** Share of one core, 0 to 1. */
  readonly serverBusy: number;
  readonly generatorBusy: number;
  /** Bytes per second to each person. */
  readonly bytesPerSecond: number;
  /** Milliseconds after the last move in which something still came in. */
  readonly backlog: number;
}

const PROBES = 4;
const MAX_BACKLOG = 8_000;
const QUIET = 400;

/** Everyone in one document moves the caret all the time; a few look when the others' carets arrive. */
export async function measureAwareness(server: Running, load: AwarenessLoad): Promise<AwarenessFigures> {
  const movements = new Movements();
  let lastByteAt = 0;
  const people = await eachOf(Array.from({ length: load.people }), 20, (_, index) => {
    const isProbe = index < PROBES;
    const seen = new Map<number, number>();
    const raw = (payload: Buffer, at: number) => {
      lastByteAt = at;
      const isAwareness = server.dialect.isAwareness(payload);
      if (isAwareness && isProbe) movements.see(contentOf(server, payload), { at, seen });
      return isAwareness;
    };
    return LoadClient.join(server.place(index), { raw });
  });
  if (server.isStoring) await Promise.all(people.map((client) => client.synced()));
  const stop = startMoving(people, movements, load.movesPerSecond);
  await wait(1_000);
  movements.latencies.clear();
  const before = sample(server, people);
  await wait(load.seconds * 1_000);
  const after = sample(server, people);
  stop();
  const stoppedAt = performance.now();
  while (performance.now() - Math.max(lastByteAt, stoppedAt) < QUIET) {
    if (performance.now() - stoppedAt > MAX_BACKLOG) break;
    await wait(50);
  }
  for (const client of people) client.close();
  const seconds = (after.at - before.at) / 1_000;
  return {
    p50: movements.latencies.quantile(0.5),
    p99: movements.latencies.quantile(0.99),
    serverBusy: (after.cpu - before.cpu) / 1_000 / seconds,
    generatorBusy: (after.own - before.own) / 1_000 / seconds,
    bytesPerSecond: (after.bytes - before.bytes) / seconds / load.people,
    backlog: Math.max(0, lastByteAt - stoppedAt),
  };
}

function contentOf({ dialect }: Running, payload: Buffer): Uint8Array {
  const said = dialect.read(payload);
  return said.kind === 'awareness' ? said.content : new Uint8Array([0]);
}

/** When each person made each move; the clock of an awareness entry says which one it is. */
class Movements {
  readonly latencies = new Histogram();
  readonly #movedAt = new Map<number, number[]>();

  moved(person: number, clock: number): void {
    const times = this.#movedAt.get(person) ?? [];
    times[clock] = performance.now();
    this.#movedAt.set(person, times);
  }

  /** `seen`: the newest move of each that this person saw before. */
  see(content: Uint8Array, { at, seen }: { readonly at: number; readonly seen: Map<number, number> }): void {
    const decoder = decoding.createDecoder(content);
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const person = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      decoder.pos += length;
      const movedAt = this.#movedAt.get(person)?.[clock];
      if (movedAt === undefined || clock <= (seen.get(person) ?? 0)) continue;
      seen.set(person, clock);
      this.latencies.add(at - movedAt);
    }
  }
}

function startMoving(people: readonly LoadClient[], movements: Movements, perSecond: number): () => void {
  const pause = 1_000 / perSecond;
  const begin = performance.now();
  const due = people.map((client, index) => ({
    client,
    person: index + 1,
    clock: 1,
    at: begin + (index * pause) / people.length,
  }));
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    const now = performance.now();
    for (const one of due) {
      for (; one.at <= now; one.at += pause) {
        one.clock += 1;
        movements.moved(one.person, one.clock);
        one.client.sendAwareness(caretAt(one.person, one.clock));
      }
    }
    timer = setTimeout(tick, 1);
  };
  tick();
  return () => clearTimeout(timer);
}

/** What the editor sends when a caret moves: where it stands, and who one says one is. */
function caretAt(person: number, clock: number): Uint8Array {
  const place = { type: null, tname: ROOT, item: { client: person, clock }, assoc: 0 };
  const state = {
    user: { name: `Persoon ${person}`, color: '#2a6f97' },
    cursor: { anchor: place, head: place },
  };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, person);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

function sample(server: Running, people: readonly LoadClient[]) {
  const { user, system } = process.cpuUsage();
  const bytes = people.reduce((sum, { bytesIn }) => sum + bytesIn, 0);
  return { at: performance.now(), cpu: cpuOf(server.process.pid), own: (user + system) / 1_000, bytes };
}
