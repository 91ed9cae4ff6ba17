import { setTimeout as wait } from 'node:timers/promises';
import { SignInId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { updateMessage } from '../../../server/src/collaboration/frames.ts';
import { editOnce } from '../../../server/src/collaboration/randomHistory.testkit.ts';
import { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import type { Visitor } from '../../load/httpVisitor.ts';
import { type RaisedLimits, startOpgave } from '../../load/opgaveServer.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { ServerProcess } from '../../load/serverProcess.ts';
import { longestStall } from '../../load/stall.ts';
import { TypingRoom } from '../../load/typingRoom.ts';
import type { Attack, Session, Size } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';
import { manyTablesIn, placesAt, type TableOfMany } from './manyTables.ts';
import { mutated } from './mutatedFrames.ts';
import { until } from './table.ts';

const PEOPLE_AT_EACH = 6;
const KEYS_PER_SECOND = 8;
const ROUND = 4_000;
const FRAMES_PER_VISIT = 16;
const MAX_ACK_P99 = 1_000;
const MAX_STALL = 250;
const FIRST_CLIENT_ID = 400_000;

/** All of them come from this machine, and come back again and again. */
const RAISED: RaisedLimits = {
  LIMIT_CONNECTIONS_PER_ADDRESS: '5000',
  LIMIT_CONNECTIONS_PER_ADDRESS_NOT_SIGNED_IN: '5000',
  LIMIT_CLIENT_IDS_PER_HOUR: '2000',
};

/** P21, and T01 on the whole server: changed bytes over both roads, while honest people type at another table. */
export const HOSTILE_FRAMES: Attack = {
  id: 'P21',
  title: 'hostile frames over both roads end nothing and slow nobody at another table',
  unit: 'frames',
  startsServer: true,
  tries: { quick: 1_000, daily: 100_000, release: 100_000 },
  open: (_, size) => openSession(size, () => Promise.resolve()),
  openUnprotected: () => openSession('quick', standStill),
};

type Meanwhile = (server: ServerProcess) => Promise<void>;

async function openSession(size: Size, meanwhile: Meanwhile): Promise<Session> {
  const folder = await newFolder();
  const [attacked, quiet] = await manyTablesIn(folder, 2, PEOPLE_AT_EACH);
  if (!attacked || !quiet) throw new Error('there are two tables');
  const server = await startOpgave({ folder, raised: RAISED });
  const room = await TypingRoom.enter(placesAt(server.port, quiet), FIRST_CLIENT_ID);
  return {
    async round(seed) {
      room.acknowledgements.clear();
      await longestStall(server.port);
      const attack = startAttack(server.port, attacked, seed);
      const [unsaved] = await Promise.all([
        room.type(ROUND, KEYS_PER_SECOND, randomFrom(seed)),
        meanwhile(server),
      ]);
      const { sent, faults } = await attack.stop();
      const ackP99 = Math.round(room.acknowledgements.quantile(0.99));
      const stall = Math.round(await longestStall(server.port));
      const isStalled = size !== 'quick' && stall > MAX_STALL;
      return {
        tried: sent.webSocket + sent.polling,
        faults: [
          ...faults,
          ...(unsaved > 0 ? [`${unsaved} honest people were never told that all is saved`] : []),
          ...(ackP99 <= MAX_ACK_P99 ? [] : [`honest people waited ${ackP99} ms (p99)`]),
          // A machine with other work on it holds up every process: that is no fault of a frame.
          ...(isStalled ? [`the server stood still for ${stall} ms`] : []),
        ],
        counts: { overPolling: sent.polling, honestKeys: room.acknowledgements.count },
        figures: { ackP99, stall },
      };
    },
    async close() {
      room.close();
      await server.stop();
      await removeFolder(folder);
    },
  };
}

/** Everybody at that table throws, half of them over long-polling; `stop` says how many frames it were. */
function startAttack(port: number, { workspaceId, people }: TableOfMany, seed: number) {
  const url = `ws://127.0.0.1:${port}/collab/${workspaceId}`;
  const sent = { webSocket: 0, polling: 0 };
  const faults: string[] = [];
  const end = new AbortController();
  const keepOn = async (person: Visitor, index: number) => {
    const road = index % 2 === 0 ? 'webSocket' : 'polling';
    const random = randomFrom(seed * PEOPLE_AT_EACH + index);
    while (!end.signal.aborted) {
      const thrown = await visit(new RawClient({ url }, asSignedIn(person), { road }), random);
      sent[road] += thrown;
      if (thrown > 0 || end.signal.aborted) continue;
      faults.push(`the document under attack did not open over ${road}`);
      return;
    }
  };
  const attacking = people.map(keepOn);
  return {
    async stop() {
      end.abort();
      await Promise.all(attacking);
      return { sent, faults };
    },
  };
}

function asSignedIn({ signInId, cookie }: Visitor) {
  return { signInId: SignInId.parse(signInId), cookie };
}

/** Comes in, makes honest changes, and sends what some of their bytes became. */
async function visit(client: RawClient, random: Random): Promise<number> {
  if (!(await until(() => client.isSynced))) return 0;
  const state = Y.encodeStateAsUpdate(client.doc);
  for (let frame = 0; frame < FRAMES_PER_VISIT; frame += 1) client.send(hostile(state, random));
  await wait(10);
  client.close();
  return FRAMES_PER_VISIT;
}

/** A change of which the bytes are wrong, or a message around it of which they are. */
function hostile(state: Uint8Array, random: Random): Uint8Array {
  const writer = new Y.Doc();
  writer.clientID = 1_000 + random(1_000_000);
  Y.applyUpdate(writer, state);
  const before = Y.encodeStateVector(writer);
  for (let step = 0; step < 1 + random(3); step += 1) editOnce(writer, random);
  const update = Y.encodeStateAsUpdate(writer, before);
  return random(4) === 0 ? mutated(updateMessage(update), random) : updateMessage(mutated(update, random));
}

/** A server that a frame can hold up. */
async function standStill({ pid }: ServerProcess): Promise<void> {
  await wait(ROUND / 2);
  process.kill(pid, 'SIGSTOP');
  await wait(1_300);
  process.kill(pid, 'SIGCONT');
}
