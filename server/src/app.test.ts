import {
  DOCUMENT_SCHEMA_VERSION,
  OWN_CLIENT_PARAMETER,
  SIGN_IN_PARAMETER,
} from '@opgave/shared/contract/wire';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './http/testBrowser.ts';
import {
  makeTable,
  moveTo,
  ORIGIN,
  startTestServer,
  type TestServer,
  type TestTable,
} from './http/testServer.ts';

let server: TestServer;
let table: TestTable;
let isStopped: boolean;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await moveTo(server, table, 'define');
  isStopped = false;
});
afterEach(async () => {
  if (!isStopped) await server.stop();
});

function cookieOf({ cookies }: TestBrowser): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function openDocument(who: TestBrowser): WebSocket {
  const address = new URL(`${server.address.replace('http', 'ws')}/collab/${table.id}/problem`);
  address.searchParams.set(SIGN_IN_PARAMETER, who.signIn ?? '');
  address.searchParams.set(OWN_CLIENT_PARAMETER, String(DOCUMENT_SCHEMA_VERSION));
  return new WebSocket(address, { headers: { cookie: cookieOf(who) }, origin: ORIGIN });
}

function openTable(who: TestBrowser): Socket {
  return io(server.address, {
    path: '/live',
    auth: { workspaceId: table.id, signIn: who.signIn },
    transports: ['websocket'],
    extraHeaders: { cookie: cookieOf(who), origin: ORIGIN },
    reconnection: false,
  });
}

/** The status with which an upgrade of this path is refused. */
function upgradeStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}${path}`, { origin: ORIGIN });
    socket.on('open', () => reject(new Error('was let in')));
    socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode));
    socket.on('error', () => undefined);
  });
}

const closing = (socket: WebSocket) => new Promise<number>((closed) => socket.on('close', closed));
const connected = (socket: Socket) =>
  new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });

describe('one server', () => {
  it('carries pages, documents and the live table on one port', async () => {
    const live = openTable(table.facilitator);
    await connected(live);
    const document = openDocument(table.facilitator);
    await new Promise((heard) => document.once('message', heard));

    const me = (await table.facilitator.get('/me')).body;
    expect(me.workspaces[0].peopleHere).toBe(1);
    const people = (await table.facilitator.get(`/workspaces/${table.id}/people`)).body;
    expect(people[0].isHere).toBe(true);
    live.close();
    expect(document.readyState).toBe(WebSocket.OPEN);
    document.close();
  });

  it.each(['/', '/api/v1/me', '/livelihood', '/collab', '/join'])(
    'answers 404 to an upgrade of %s instead of keeping the line open',
    async (path) => {
      expect(await upgradeStatus(path)).toBe(404);
    },
  );

  it('P24 sends everyone away to come back soon, stops listening, and is done within 10 seconds', async () => {
    const live = openTable(table.facilitator);
    await connected(live);
    const draining = new Promise<void>((told) => live.on('server:draining', () => told()));
    const document = openDocument(table.facilitator);
    await new Promise((heard) => document.once('message', heard));
    const closed = closing(document);

    const begin = performance.now();
    isStopped = true;
    await server.stop();

    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(await closed).toBe(1012);
    await draining;
    await expect(table.facilitator.get('/me')).rejects.toThrow('ECONNREFUSED');
  });

  it('P24 is not held by somebody who was just coming in', async () => {
    const document = openDocument(table.facilitator);
    await new Promise((opened) => document.on('open', opened));
    const closed = closing(document);
    isStopped = true;
    await server.stop();
    expect([1006, 1012]).toContain(await closed);
  });

  it('P33 ends the open connections of a person who is removed', async () => {
    const person = await table.join('participant', 'citizen');
    const live = openTable(person);
    await connected(live);
    const removed = new Promise<void>((told) => live.on('seat:removed', () => told()));
    const document = openDocument(person);
    await new Promise((heard) => document.once('message', heard));
    const closed = closing(document);

    expect(document.readyState).toBe(WebSocket.OPEN);
    await table.facilitator.delete(`/workspaces/${table.id}/people/${person.personId}`);

    await removed;
    expect(await closed).toBe(4403);
  });
});
