import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ack, LIVE_PATH } from '@opgave/shared/contract/events';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import type { PersonId, SignInId } from '@opgave/shared/ids';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { endSignIn } from '#identity/signIns.ts';
import { startSignIn } from '#identity/startSignIn.ts';
import { changePerson } from '#records/people/changePerson.ts';
import { removePerson } from '#records/people/removePerson.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import type { LiveDeps } from './dependencies.ts';
import { createLive, type Live } from './live.ts';
import { PRESENCE_INTERVAL } from './presence.ts';
import {
  newId,
  plainDocuments,
  storeTable,
  type TestTable,
  testDeps,
  type UsualName,
} from './table.testkit.ts';

let folder: string;
let storage: Storage;
let deps: LiveDeps;
let live: Live;
let server: Server;
let origin: string;
let table: TestTable;
let sockets: Socket[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-live-'));
  storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${portOf(server)}`;
  const plain = testDeps(storage, plainDocuments());
  deps = { ...plain, config: { ...plain.config, origins: [origin] } };
  live = createLive(deps);
  live.attach(server);
  table = await storeTable(storage, { endDate: '2027-06-01' });
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.close();
  await live.close();
  await new Promise((closed) => server.close(closed));
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function portOf(listening: Server): number {
  const address: AddressInfo | string | null = listening.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

interface SignedInHere {
  readonly signInId: SignInId;
  readonly cookie: string;
}

async function signIn(personId: PersonId): Promise<SignedInHere> {
  const { signIn: record, secret } = startSignIn({ now: deps.now, newId, randomBytes }, personId, 'test');
  await storage.records.commit([{ kind: 'signIn', value: record }], []);
  return { signInId: record.id, cookie: `${SIGN_IN_COOKIE}${record.id}=${secret}` };
}

type ConnectOptions = Partial<ManagerOptions & SocketOptions>;

function connect(me: SignedInHere, options: ConnectOptions = {}): Socket {
  const socket = io(origin, {
    path: LIVE_PATH,
    auth: { workspaceId: table.workspace.id, signIn: me.signInId },
    extraHeaders: { cookie: me.cookie, origin },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...options,
  });
  sockets.push(socket);
  return socket;
}

/** The next event of this name, or a failure after the time limit of the test. */
function next(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, (value: unknown) => resolve(value)));
}

async function join(name: UsualName, options: ConnectOptions = {}): Promise<Socket> {
  const socket = connect(await signIn(table.personId(name)), options);
  await next(socket, 'connect');
  return socket;
}

async function refusalOf(socket: Socket): Promise<unknown> {
  const error = await next(socket, 'connect_error');
  return error instanceof Error && 'data' in error ? error.data : error;
}

async function send(socket: Socket, name: string, ...args: readonly unknown[]): Promise<Ack> {
  const ack: Ack = await socket.timeout(3_000).emitWithAck(name, ...args);
  return ack;
}

function advanceCommand(version = 1) {
  return { workspaceId: table.workspace.id, version, reason: '' };
}

describe('a phase change over the live connection', () => {
  it('is acknowledged to the facilitator and told to everyone at the table', async () => {
    const noor = await join('Noor');
    const samira = await join('Samira', { transports: ['polling'] });
    const told = Promise.all([next(samira, 'phase:changed'), next(noor, 'phase:changed')]);

    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });

    const event = { phase: 'explore', version: 2, by: 'Noor' };
    expect(await told).toEqual([event, event]);
    await expect(send(noor, 'phase:advance', advanceCommand(2))).resolves.toMatchObject({
      ok: false,
      code: 'gate-unmet',
      details: { unmet: expect.arrayContaining(['EXP_EXPERIENCE', 'EXP_PERSPECTIVES']) },
    });
  });

  it('P32 is not for a participant, whatever the command says', async () => {
    const samira = await join('Samira');
    await expect(send(samira, 'phase:advance', advanceCommand())).resolves.toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    const back = {
      workspaceId: table.workspace.id,
      version: 1,
      to: 'define',
      reason: 'Ik wil graag terug naar toen.',
    };
    await expect(send(samira, 'phase:back', back)).resolves.toMatchObject({ ok: false, code: 'not-allowed' });
    expect((await storage.records.get('workspace', table.workspace.id))?.phase).toBe('prepare');
  });

  it('lets one of two facilitators through; the other hears that somebody was first', async () => {
    const [one, other] = [await join('Noor'), await join('Noor')];
    const answers = await Promise.all([
      send(one, 'phase:advance', advanceCommand()),
      send(other, 'phase:advance', advanceCommand()),
    ]);
    expect(answers).toContainEqual({ ok: true });
    expect(answers).toContainEqual(expect.objectContaining({ ok: false, code: 'stale-version' }));
  });

  it('is not for another table', async () => {
    const elsewhere = await storeTable(storage, { endDate: '2027-06-01' });
    const noor = await join('Noor');
    const command = { ...advanceCommand(), workspaceId: elsewhere.workspace.id };
    await expect(send(noor, 'phase:advance', command)).resolves.toMatchObject({ code: 'not-allowed' });
  });
});

describe('commands that make no sense', () => {
  it.each([
    ['nothing', []],
    ['null', [null]],
    ['a number', [7]],
    ['an unknown key', [{ workspaceId: 'x'.repeat(16), version: 1, reason: '', extra: 1 }]],
    ['a phase that is none', [{ version: 1, to: 'nowhere' }]],
    ['a prototype key', [JSON.parse('{"__proto__": {"version": 1}}')]],
    ['a very deep value', [JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)]],
  ])('T01 answers invalid-input to %s and stays open', async (_name, args) => {
    const noor = await join('Noor');
    for (const name of ['phase:advance', 'phase:back']) {
      await expect(send(noor, name, ...args)).resolves.toMatchObject({ ok: false, code: 'invalid-input' });
    }
    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });
  });

  it('T01 answers invalid-input to a command that does not exist', async () => {
    const noor = await join('Noor');
    for (const name of ['constructor', '__proto__', 'phase:sideways', '']) {
      await expect(send(noor, name, {})).resolves.toMatchObject({ ok: false, code: 'invalid-input' });
    }
  });

  it('T01 does without an acknowledgement that is no function', async () => {
    const noor = await join('Noor');
    noor.emit('phase:advance');
    noor.emit('phase:advance', advanceCommand(9), 'not a function');
    noor.emit('phase:back', { not: 'a command' });
    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });
  });

  it('T02 slows down who sends too much, and lets others go on', async () => {
    const [noor, samira] = [await join('Noor'), await join('Samira')];
    const many = Array.from({ length: 40 }, () => send(samira, 'phase:back', {}));
    const codes = (await Promise.all(many)).map((ack) => (ack.ok ? 'ok' : ack.code));
    expect(codes).toContain('too-many');
    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });
  });

  it('T02 cuts off a message that is larger than the limit', async () => {
    const noor = await join('Noor');
    const gone = next(noor, 'disconnect');
    noor.emit('phase:advance', { ...advanceCommand(), reason: 'x'.repeat(deps.config.limits.eventBytes) });
    await gone;
    expect((await storage.records.get('workspace', table.workspace.id))?.phase).toBe('prepare');
  });
});

describe('who comes in', () => {
  it('P30 admits only the sign-in whose cookie came along', async () => {
    const [noor, samira] = [await signIn(table.personId('Noor')), await signIn(table.personId('Samira'))];
    const mixed = connect({ signInId: noor.signInId, cookie: samira.cookie });
    expect(await refusalOf(mixed)).toEqual({ code: 'not-signed-in' });
    const without = connect({ signInId: noor.signInId, cookie: '' });
    expect(await refusalOf(without)).toEqual({ code: 'not-signed-in' });
  });

  it('T12 says the same of a table that does not exist and of one that is not yours', async () => {
    const me = await signIn(table.personId('Noor'));
    const elsewhere = await storeTable(storage);
    for (const workspaceId of [elsewhere.workspace.id, 'nosuchworkspace00']) {
      const socket = connect(me, { auth: { workspaceId, signIn: me.signInId } });
      expect(await refusalOf(socket)).toEqual({ code: 'not-found' });
    }
  });

  it.each([{}, { workspaceId: 7 }, { workspaceId: '../../etc', signIn: 'x' }])(
    'T09 refuses the handshake %j',
    async (auth) => {
      const socket = connect(await signIn(table.personId('Noor')), { auth });
      expect(await refusalOf(socket)).toEqual({ code: 'invalid-input' });
    },
  );

  it('T02 counts the connections of a person', async () => {
    const limits = { ...deps.config.limits, connectionsPerPerson: 2 };
    await live.close();
    live = createLive({ ...deps, config: { ...deps.config, limits } });
    server.removeAllListeners('upgrade');
    live.attach(server);
    await join('Samira');
    await join('Samira');
    const third = connect(await signIn(table.personId('Samira')));
    expect(await refusalOf(third)).toEqual({ code: 'too-many' });
    await join('Noor');
  });
});

const ORIGINS: readonly (readonly [string, (own: string) => string | undefined, boolean])[] = [
  ['our own', (own) => own, true],
  ['another scheme', (own) => own.replace('http:', 'https:'), false],
  ['another port', () => 'http://127.0.0.1:1', false],
  ['another host', () => 'http://evil.example', false],
  ['a longer host', (own) => own.replace('127.0.0.1', '127.0.0.1.evil.example'), false],
  ['a name for the same machine', (own) => own.replace('127.0.0.1', 'localhost'), false],
  ['a path behind it', (own) => `${own}/`, false],
  ['a user before it', (own) => own.replace('http://', 'http://x@'), false],
  ['null', () => 'null', false],
  ['empty', () => '', false],
  ['a list', (own) => `${own}, http://evil.example`, false],
  ['none', () => undefined, false],
];

describe('T03 where a connection comes from', () => {
  it.each(ORIGINS)('T03 websocket with origin %s', async (_name, make, isOurs) => {
    const value = make(origin);
    const headers = value === undefined ? {} : { origin: value };
    const url = `${origin.replace('http', 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers });
    const opened = await new Promise<boolean>((resolve) => {
      socket.on('open', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(opened).toBe(isOurs);
    socket.terminate();
  });

  it.each(ORIGINS)('T03 long-polling with origin %s', async (_name, make, isOurs) => {
    const value = make(origin);
    const headers: Record<string, string> = value === undefined ? {} : { origin: value };
    const url = `${origin}${LIVE_PATH}/?EIO=4&transport=polling`;
    expect((await fetch(url, { headers })).ok).toBe(isOurs);
  });

  it('T03 admits a poll without Origin that the browser calls same-origin, and no later request from elsewhere', async () => {
    const url = `${origin}${LIVE_PATH}/?EIO=4&transport=polling`;
    // fetch sets Sec-Fetch-* of its own, so node:http it is.
    const { request } = await import('node:http');
    function ask(target: string, method: string, headers: Record<string, string>) {
      return new Promise<{ status: number; body: string }>((resolve, reject) => {
        const asked = request(target, { method, headers }, (response) => {
          let body = '';
          response.on('data', (data: Buffer) => (body += data.toString()));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        });
        asked.on('error', reject).end(method === 'POST' ? '40' : undefined);
      });
    }
    const admitted = await ask(url, 'GET', { 'sec-fetch-site': 'same-origin' });
    expect(admitted.status).toBe(200);
    expect((await ask(url, 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBeGreaterThanOrEqual(400);

    const { sid }: { sid: string } = JSON.parse(admitted.body.slice(1));
    const later = `${url}&sid=${sid}`;
    expect((await ask(later, 'POST', { 'sec-fetch-site': 'same-origin' })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await ask(later, 'POST', { origin: 'http://evil.example' })).status).toBeGreaterThanOrEqual(400);
    expect((await ask(later, 'POST', { origin })).status).toBe(200);
  });
});

describe('what ends a connection', () => {
  it('P33 a removed person hears it and is disconnected within a second; others stay', async () => {
    const [samira, tab, noor] = [await join('Samira'), await join('Samira'), await join('Noor')];
    const gone = [next(samira, 'seat:removed'), next(samira, 'disconnect'), next(tab, 'disconnect')];
    const begin = performance.now();

    await removePerson(deps, {
      workspaceId: table.workspace.id,
      personId: table.personId('Noor'),
      whom: table.personId('Samira'),
    });
    await Promise.all(gone);

    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(noor.connected).toBe(true);
    const again = connect(await signIn(table.personId('Samira')));
    expect(await refusalOf(again)).toEqual({ code: 'removed-from-workspace' });
  });

  it('P33 a moved person stays, and everyone hears that people changed', async () => {
    const [samira, noor] = [await join('Samira'), await join('Noor')];
    const told = next(noor, 'people:changed');
    await changePerson(deps, {
      workspaceId: table.workspace.id,
      personId: table.personId('Noor'),
      whom: table.personId('Samira'),
      input: { version: 1, role: 'observer' },
    });
    await told;
    expect(samira.connected).toBe(true);
  });

  it('T15 ending a sign-in closes the connections made with it, and no other', async () => {
    const phone = await signIn(table.personId('Samira'));
    const onPhone = connect(phone);
    await next(onPhone, 'connect');
    const onLaptop = await join('Samira');
    const gone = next(onPhone, 'disconnect');
    await endSignIn(deps, table.personId('Samira'), phone.signInId);
    await gone;
    expect(onLaptop.connected).toBe(true);
  });

  it('P24 a server that stops says so, and ends every connection', async () => {
    const [noor, samira] = [await join('Noor'), await join('Samira', { transports: ['polling'] })];
    const told = [noor, samira].map((socket) =>
      Promise.all([next(socket, 'server:draining'), next(socket, 'disconnect')]),
    );
    await live.close();
    await Promise.all(told);
  });
});

describe('who is here', () => {
  it('tells it to whoever comes, and to everyone when it changes', async () => {
    const noor = connect(await signIn(table.personId('Noor')));
    expect(await next(noor, 'presence:changed')).toEqual({ here: [table.personId('Noor')] });
    const samira = await join('Samira');
    const both = [table.personId('Noor'), table.personId('Samira')].sort();
    await vi.waitFor(async () => expect(await next(noor, 'presence:changed')).toEqual({ here: both }));
    expect(live.peopleHere(table.workspace.id)).toEqual(both);

    samira.close();
    expect(await next(noor, 'presence:changed')).toEqual({ here: [table.personId('Noor')] });
  });

  it('counts a person once, however many tabs there are', async () => {
    const [one, other] = [await join('Samira'), await join('Samira')];
    expect(live.peopleHere(table.workspace.id)).toEqual([table.personId('Samira')]);
    one.close();
    await vi.waitFor(() => expect(one.connected).toBe(false));
    expect(live.peopleHere(table.workspace.id)).toEqual([table.personId('Samira')]);
    other.close();
    await vi.waitFor(() => expect(live.peopleHere(table.workspace.id)).toEqual([]));
  });

  it('gathers many arrivals in few messages', async () => {
    const noor = await join('Noor');
    await next(noor, 'presence:changed');
    const messages: unknown[] = [];
    noor.on('presence:changed', (message: unknown) => messages.push(message));
    const begin = performance.now();
    const names = ['Samira', 'Dirk', 'Karin', 'Joost', 'Els'] as const;
    await Promise.all(names.map((name) => join(name)));
    const everyone = [...names, 'Noor' as const].map((name) => table.personId(name)).sort();
    await vi.waitFor(() => expect(messages.at(-1)).toEqual({ here: everyone }));
    expect(messages.length).toBeLessThanOrEqual(Math.ceil((performance.now() - begin) / PRESENCE_INTERVAL));
  });
});
