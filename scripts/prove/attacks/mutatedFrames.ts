import * as Y from 'yjs';
import { judge } from '../../../server/src/collaboration/judge.ts';
import {
  contextOf,
  editOnce,
  emptyProblem,
  faultsOf,
} from '../../../server/src/collaboration/randomHistory.testkit.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';

const PER_ROUND = 1_000;
/** Milliseconds of a core: what else keeps the machine busy is no fault of a frame. */
const MAX_STALL = 250;

/** T01: bytes of honest updates are changed; whatever is let in must fit the document, whatever is not changes nothing. */
export const MUTATED_FRAMES: Attack = {
  id: 'T01',
  title: 'hostile bytes neither crash, nor stall, nor get in',
  unit: 'frames',
  tries: { quick: 20_000, daily: 1_000_000, release: 1_000_000 },
  open: () => Promise.resolve(session(judged)),
  openUnprotected: () => Promise.resolve(session((_, update) => update)),
};

/** What of an update may be applied; undefined when nothing may. */
type Door = (server: Y.Doc, update: Uint8Array) => Uint8Array | undefined;

function judged(server: Y.Doc, update: Uint8Array): Uint8Array | undefined {
  const judgement = judge(update, contextOf(server));
  return judgement.kind === 'fits' ? judgement.update : undefined;
}

function session(door: Door): Session {
  return {
    async round(seed) {
      const random = randomFrom(seed);
      const scene = newScene(random);
      const before = fingerprint(scene.server);
      const faults: string[] = [];
      let admitted = 0;
      for (let frame = 0; frame < PER_ROUND; frame += 1) {
        const bytes = mutated(scene.honest[random(scene.honest.length)] ?? new Uint8Array(), random);
        const begin = process.cpuUsage();
        const update = attempt(() => door(scene.server, bytes), faults);
        const took = millisecondsOf(process.cpuUsage(begin));
        if (took > MAX_STALL) faults.push(`frame ${frame} took ${Math.round(took)} ms`);
        if (update === undefined) continue;
        admitted += 1;
        faults.push(...faultsAfter(scene.state, update).map((fault) => `frame ${frame}: ${fault}`));
      }
      if (fingerprint(scene.server) !== before) faults.push('a refused frame changed the document');
      return Promise.resolve({ tried: PER_ROUND, faults, counts: { admitted } });
    },
    close: () => Promise.resolve(),
  };
}

/** A document with a history, and updates that somebody honestly made on it. */
function newScene(random: Random) {
  const server = emptyProblem();
  for (let step = 0; step < 12; step += 1) editOnce(server, random);
  const state = Y.encodeStateAsUpdate(server);
  const honest = Array.from({ length: 4 }, () => {
    const writer = new Y.Doc();
    writer.clientID = 1_000 + random(1_000_000);
    Y.applyUpdate(writer, state);
    const before = Y.encodeStateVector(writer);
    for (let step = 0; step < 1 + random(4); step += 1) editOnce(writer, random);
    return Y.encodeStateAsUpdate(writer, before);
  });
  return { server, state, honest };
}

function millisecondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}

/** Some bytes become others, or the end is missing, or a piece stands there twice. */
export function mutated(honest: Uint8Array, random: Random): Uint8Array {
  const kind = random(8);
  if (kind === 0) return honest.slice(0, random(honest.length));
  const bytes =
    kind === 1 ? Uint8Array.from([...honest, ...honest.slice(random(honest.length))]) : honest.slice();
  for (let change = random(4); change >= 0; change -= 1) bytes[random(bytes.length)] = random(256);
  return bytes;
}

function attempt<T>(work: () => T, faults: string[]): T | undefined {
  try {
    return work();
  } catch (cause) {
    faults.push(`judging threw ${String(cause)}`);
    return undefined;
  }
}

function faultsAfter(state: Uint8Array, update: Uint8Array): readonly string[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, state);
  try {
    Y.applyUpdate(copy, update);
  } catch (cause) {
    return [`applying threw ${String(cause)}`];
  }
  const isPending = copy.store.pendingStructs !== null || copy.store.pendingDs !== null;
  return [...(isPending ? ['something stayed pending'] : []), ...faultsOf(copy)];
}

function fingerprint(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}
