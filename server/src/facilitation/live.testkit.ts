import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ack, LIVE_PATH } from '@opgave/shared/contract/events';
import type { Limits } from '@opgave/shared/contract/limits';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import type { PersonId, SignInId } from '@opgave/shared/ids';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { startSignIn } from '#identity/startSignIn.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import type { LiveDeps } from './dependencies.ts';
import { createLive, type Live } from './live.ts';
import {
  newId,
  plainDocuments,
  storeTable,
  type TestTable,
  testDeps,
  type UsualName,
} from './table.testkit.ts';

export interface SignedInHere {
  readonly signInId: SignInId;
  readonly cookie: string;
}
type ConnectOptions = Partial<ManagerOptions & SocketOptions>;

/** A live server on a port of its own, with one table and raw clients. */
export interface LiveTable {
  readonly storage: Storage;
  readonly deps: LiveDeps;
  readonly live: Live;
  readonly origin: string;
  readonly table: TestTable;
  signIn(personId: PersonId): Promise<SignedInHere>;
  connect(me: SignedInHere, options?: ConnectOptions): Socket;
  /** Connected, as one of the usual people. */
  join(name: UsualName, options?: ConnectOptions): Promise<Socket>;
  close(): Promise<void>;
}

export async function startLive(
  changedLimits: Partial<Limits> = {},
  now: () => number = () => Date.now(),
): Promise<LiveTable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'opgave-live-'));
  const storage = await openEmbeddedStorage({ folder, now });
  const server = createServer((_request, response) => response.writeHead(404).end());
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const plain = testDeps(storage, plainDocuments());
  const limits = { ...plain.config.limits, ...changedLimits };
  const deps = { ...plain, now, config: { limits, origins: [origin] } };
  const live = createLive(deps);
  live.attach(server);
  const table = await storeTable(storage, { endDate: '2027-06-01' });
  const sockets: Socket[] = [];

  async function signIn(personId: PersonId): Promise<SignedInHere> {
    const { signIn: record, secret } = startSignIn({ now: deps.now, newId, randomBytes }, personId, 'test');
    await storage.records.commit([{ kind: 'signIn', value: record }], []);
    return { signInId: record.id, cookie: `${SIGN_IN_COOKIE}${record.id}=${secret}` };
  }

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

  return {
    storage,
    deps,
    live,
    origin,
    table,
    signIn,
    connect,
    async join(name, options) {
      const socket = connect(await signIn(table.personId(name)), options);
      await next(socket, 'connect');
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.close();
      await live.close();
      await new Promise((closed) => server.close(closed));
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listenAnywhere(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** The next event of this name. */
export function next(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, (value: unknown) => resolve(value)));
}

/** What a handshake that is not admitted is told. */
export async function refusalOf(socket: Socket): Promise<unknown> {
  const error = await next(socket, 'connect_error');
  return error instanceof Error && 'data' in error ? error.data : error;
}

export async function send(socket: Socket, name: string, ...args: readonly unknown[]): Promise<Ack> {
  const ack: Ack = await socket.timeout(3_000).emitWithAck(name, ...args);
  return ack;
}
