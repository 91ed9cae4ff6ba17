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

const PER_ROUND = 100;
/** Who reads marks that cross tidies them up and tells that in turn; so often, and not for ever. */
const CATCH_UP = 6;
const ROOTS = ['causes', 'who', 'differences', 'boundaries'];

/** P09: people who edit at once, with messages that get lost, come late and come twice. */
export const HISTORIES: Attack = {
  id: 'P09',
  title: 'all people see the same, valid text',
  unit: 'histories',
  tries: { quick: 300, daily: 100_000, release: 100_000 },
  open: () => Promise.resolve(session(true)),
  openUnprotected: () => Promise.resolve(session(false)),
};

/** Without catching up, what was lost stays lost: that is what synchronising protects against. */
function session(catchesUp: boolean): Session {
  return {
    async round(seed) {
      const faults: string[] = [];
      for (let index = 0; index < PER_ROUND; index += 1) {
        const found = playHistory(randomFrom(seed * PER_ROUND + index), catchesUp);
        faults.push(...found.map((fault) => `history ${index}: ${fault}`));
      }
      return Promise.resolve({ tried: PER_ROUND, faults });
    },
    close: () => Promise.resolve(),
  };
}

interface Replica {
  readonly doc: Y.Doc;
  /** On the way to the server, and back. */
  readonly sent: Uint8Array[];
  readonly coming: Uint8Array[];
}

function playHistory(random: Random, catchesUp: boolean): readonly string[] {
  const server = emptyProblem();
  const context = contextOf(server);
  const replicas = Array.from({ length: 3 + random(3) }, (_, index) => newReplica(11 + index));
  server.on('update', (update: Uint8Array) => {
    for (const { coming } of replicas) lossy(coming, update, random);
  });
  const faults: string[] = [];
  const take = (update: Uint8Array) => {
    const judgement = judge(update, context);
    if (judgement.kind === 'fits') Y.applyUpdate(server, judgement.update);
    if (judgement.kind === 'refused') faults.push(`an honest edit was refused: ${judgement.code}`);
  };
  // Most histories are short; one in eight goes on for two hundred steps.
  const steps = random(8) === 0 ? 200 : 10 + random(50);
  for (let step = 0; step < steps; step += 1) {
    const replica = replicas[random(replicas.length)];
    if (replica) playStep(replica, random, take);
  }
  if (catchesUp) catchUp(server, replicas, take);
  const different = replicas.filter(({ doc }) => !isSame(doc, server));
  if (different.length > 0) faults.push(`${different.length} see something else`);
  return [...faults, ...faultsOf(server)];
}

function newReplica(clientId: number): Replica {
  const doc = emptyProblem();
  doc.clientID = clientId;
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') sent.push(update);
  });
  return { doc, sent, coming: [] };
}

/** One in ten is lost, one in ten comes twice. */
function lossy(queue: Uint8Array[], update: Uint8Array, random: Random): void {
  const fate = random(10);
  if (fate !== 0) queue.push(update);
  if (fate === 1) queue.push(update);
}

function playStep({ doc, sent, coming }: Replica, random: Random, take: (update: Uint8Array) => void): void {
  const choice = random(4);
  if (choice < 2) editOnce(doc, random);
  const queue = choice === 2 ? sent : coming;
  // Late: not always the oldest goes first.
  const [message] = queue.splice(random(Math.min(2, queue.length || 1)), 1);
  if (message === undefined) return;
  if (choice === 2) take(message);
  else Y.applyUpdate(doc, message, 'server');
}

function synchronise(doc: Y.Doc, server: Y.Doc, take: (update: Uint8Array) => void): void {
  take(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), 'server');
}

function catchUp(server: Y.Doc, replicas: readonly Replica[], take: (update: Uint8Array) => void): void {
  for (let time = 0; time < CATCH_UP; time += 1) {
    for (const { doc } of replicas) synchronise(doc, server, take);
    if (time > 0 && replicas.every(({ doc }) => isSame(doc, server))) return;
  }
}

function isSame(doc: Y.Doc, server: Y.Doc): boolean {
  return textOf(doc) === textOf(server) && doc.store.pendingStructs === null;
}

function textOf(doc: Y.Doc): string {
  return ROOTS.map((root) => doc.getXmlFragment(root).toJSON()).join('\n');
}
