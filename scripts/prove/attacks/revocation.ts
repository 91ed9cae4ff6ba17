import { setTimeout as wait } from 'node:timers/promises';
import type { Seat } from '@opgave/shared/contract/records';
import type { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import {
  startTestServer,
  type TestServer,
  type Visitor,
} from '../../../server/src/collaboration/server.testkit.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { stored, synced, until } from './table.ts';

/** P33: rights change on an open connection within this many milliseconds. */
const WITHIN = 1_000;
const PAUSE = 25;

/** P33: somebody is removed, demoted, signed out or met by a closed phase while typing. */
export const REVOCATION: Attack = {
  id: 'P33',
  title: 'a right that is taken away is gone on open connections within a second',
  unit: 'revocations',
  tries: { quick: 3, daily: 200, release: 200 },
  open: () => openSession(true),
  openUnprotected: () => openSession(false),
};

type Way = 'removed' | 'demoted' | 'signed out' | 'phase closed';
const WAYS: readonly Way[] = ['removed', 'demoted', 'signed out', 'phase closed'];

/** `isTold`: the open connections hear of it, as they do over the bus. */
async function openSession(isTold: boolean): Promise<Session> {
  return {
    async round(seed) {
      const server = await startTestServer();
      try {
        const random = randomFrom(seed);
        const way = WAYS[random(WAYS.length)] ?? 'removed';
        return { tried: 1, faults: await tryWay(server, way, isTold) };
      } finally {
        await server.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

async function tryWay(server: TestServer, way: Way, isTold: boolean): Promise<readonly string[]> {
  const visitor = await server.join('participant', 'citizen');
  const writer = await synced(server, visitor);
  const other = await synced(server, await server.join('participant', 'ministry'));
  const sentAt: number[] = [];
  const timer = setInterval(() => {
    sentAt.push(performance.now());
    writer.write(`<${sentAt.length - 1}>`);
  }, PAUSE);
  await until(() => sentAt.length > 8 && writer.isSaved());
  await revoke(server, visitor, { way, isTold });
  const revokedAt = performance.now();
  const isStopped = await until(() => hasEnded(writer), WITHIN);
  await wait(WITHIN + 300);
  clearInterval(timer);
  const last = await lastStored(server);
  writer.close();
  other.close();
  const lateBy = (sentAt[last] ?? 0) - revokedAt;
  return [
    ...(isStopped ? [] : [`${way}: the connection was not told within ${WITHIN} ms`]),
    ...(lateBy > WITHIN ? [`${way}: an edit was stored that was sent ${Math.round(lateBy)} ms later`] : []),
    ...(other.closeCode !== undefined && way !== 'phase closed'
      ? [`${way}: somebody else was sent away`]
      : []),
  ];
}

function hasEnded(writer: RawClient): boolean {
  return writer.closeCode !== undefined || writer.refusals.length > 0;
}

interface Revocation {
  readonly way: Way;
  readonly isTold: boolean;
}

async function revoke(server: TestServer, visitor: Visitor, { way, isTold }: Revocation): Promise<void> {
  const { storage, workspaceId } = server;
  const { personId, signInId, seat } = visitor;
  if (way === 'signed out') {
    const signIn = await storage.records.get('signIn', signInId);
    if (!signIn) throw new Error('there is no sign-in');
    const value = { ...signIn, version: signIn.version + 1, endedAt: Date.now() };
    await storage.records.commit([{ kind: 'signIn', value }], []);
    if (isTold) storage.bus.publish('signIn.ended', { signInId });
    return;
  }
  if (way === 'phase closed') {
    const workspace = await storage.records.get('workspace', workspaceId);
    if (!workspace) throw new Error('there is no table');
    const value = { ...workspace, version: workspace.version + 1, phase: 'consent' as const };
    await storage.records.commit([{ kind: 'workspace', value }], []);
  } else {
    await storage.records.commit([{ kind: 'seat', value: changed(seat, way) }], []);
  }
  if (isTold) storage.bus.publish('access.changed', { workspaceId, personId, isRemoved: way === 'removed' });
}

function changed(seat: Seat, way: 'removed' | 'demoted'): Seat {
  if (way === 'removed') return { ...seat, version: seat.version + 1, status: 'removed' };
  const { group: _, ...rest } = seat;
  return { ...rest, version: seat.version + 1, role: 'observer' };
}

/** The number of the last edit that a restart would find; -1 when there is none. */
async function lastStored(server: TestServer): Promise<number> {
  const text = (await stored(server)).getXmlFragment('causes').toJSON();
  const numbers = [...text.matchAll(/<(\d+)>/g)].map(([, number]) => Number(number));
  return Math.max(-1, ...numbers);
}
