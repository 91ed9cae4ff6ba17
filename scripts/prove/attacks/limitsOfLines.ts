import { IncomingMessage } from 'node:http';
import { Socket as NetSocket } from 'node:net';
import { LIMITS, type Limits } from '@opgave/shared/contract/limits';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';
import type { Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { RawClient, type RawClientOptions } from '../../../server/src/collaboration/rawClient.testkit.ts';
import { ORIGIN, type TestServer } from '../../../server/src/collaboration/server.testkit.ts';
import { startLive } from '../../../server/src/facilitation/live.testkit.ts';
import { Arrivals } from '../../../server/src/identity/arrivals.ts';
import { asked, citizen, goesOn, isTakenIn, type LimitCase, staysOpen } from './limitCase.ts';
import { until } from './table.ts';

/** So slow that whoever is over the burst would wait for longer than anybody may. */
const HARDLY = 0.01;

/** What may come over one line, and how many lines there may be. */
export const LINE_LIMITS: readonly LimitCase[] = [
  frame('webSocket'),
  frame('polling'),
  {
    name: 'fragments of a frame',
    limits: { frameFragments: 4 },
    most: 4,
    isTaken: asked(async (server, amount) => {
      const { signInId, cookie } = await server.join('participant', 'citizen');
      const headers = { origin: ORIGIN, cookie };
      const line = new WebSocket(`${server.url}/problem?opgave=1&signIn=${signInId}`, { headers });
      line.on('error', () => undefined);
      if (!(await until(() => line.readyState === WebSocket.OPEN))) return false;
      for (let part = 1; part <= amount; part += 1) line.send(Uint8Array.of(99), { fin: part === amount });
      const isOpen = await staysOpen(() => line.readyState !== WebSocket.OPEN);
      line.terminate();
      return isOpen;
    }),
  },
  {
    name: 'messages at once',
    limits: { syncMessagesBurst: 12, syncMessagesPerSecond: HARDLY },
    most: 12,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      while (client.messagesSent < amount) client.write('Weer een.');
      return isTakenIn(client);
    }),
  },
  {
    name: 'bytes at once',
    limits: { syncBytesBurst: 3_000, syncBytesPerSecond: HARDLY },
    most: 3_000,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      client.send(new Uint8Array(amount - client.bytesSent).fill(99, 0, 1));
      const isOpen = await staysOpen(() => client.closeCode !== undefined);
      client.close();
      return isOpen;
    }),
  },
  {
    name: 'characters of presence',
    limits: { presenceBytes: 200 },
    most: 200,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      const empty = JSON.stringify({ cursor: '' }).length;
      client.sendPresence(client.doc.clientID, 1, { cursor: 'x'.repeat(amount - empty) });
      return goesOn(client);
    }),
  },
  {
    name: 'bytes of an event',
    limits: { eventBytes: 2_000 },
    most: 2_000,
    isTaken: onLive((socket, amount) => {
      const around = `42${JSON.stringify(['x', ''])}`.length;
      socket.emit('x', 'x'.repeat(amount - around));
    }),
  },
  {
    name: 'binary parts of an event',
    limits: { eventParts: 3 },
    most: 3,
    isTaken: onLive((socket, amount) => {
      socket.emit('x', ...Array.from({ length: amount }, () => Buffer.of(1)));
    }),
  },
  connections('tabs of one person', { connectionsPerPerson: 3 }, { isOnePerson: true }),
  connections('connections from one address', { connectionsPerAddress: 3 }),
  connections('connections of one server', { connectionsPerNode: 3 }),
  connections('people who write in one document', { editorsPerDocument: 3 }),
  connections('people who read one document', { readersPerDocument: 3 }, { role: 'observer' }),
  connections(
    'people who write where the room for readers is full',
    { editorsPerDocument: 3, readersPerDocument: 1 },
    { isFullOfReaders: true },
  ),
  {
    name: 'strangers from one address',
    limits: { connectionsPerAddressNotSignedIn: 3 },
    most: 3,
    isTaken(limits, amount) {
      const arrivals = new Arrivals({ ...LIMITS, ...limits });
      const request = new IncomingMessage(new NetSocket());
      for (let time = 0; time < amount; time += 1) {
        if (arrivals.statusFor(request) !== undefined) return Promise.resolve(false);
        arrivals.arrive(request);
      }
      return Promise.resolve(true);
    },
  },
];

function frame(road: RawClientOptions['road'] & string): LimitCase {
  return {
    name: `bytes in a frame over ${road}`,
    limits: { frameBytes: 20_000 },
    most: 20_000,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server, { road });
      client.send(new Uint8Array(amount).fill(99, 0, 1));
      return goesOn(client);
    }),
  };
}

/** Whether somebody at the live table is still there after this was sent. */
function onLive(ask: (socket: Socket, amount: number) => void): LimitCase['isTaken'] {
  return async (limits, amount) => {
    const here = await startLive(limits);
    try {
      const socket = await here.join('Noor');
      ask(socket, amount);
      return await staysOpen(() => socket.disconnected);
    } finally {
      await here.close();
    }
  };
}

interface Visitors {
  readonly isOnePerson?: boolean;
  readonly role?: Role;
  readonly isFullOfReaders?: boolean;
}

function connections(name: string, limits: Partial<Limits>, visitors: Visitors = {}): LimitCase {
  const { isOnePerson = false, role = 'participant', isFullOfReaders = false } = visitors;
  return {
    name,
    limits,
    most: 3,
    isTaken: asked(async (server, amount) => {
      const clients: RawClient[] = isFullOfReaders ? [await enter(server, 'observer')] : [];
      const one = await join(server, role);
      for (let time = 0; time < amount; time += 1) {
        const visitor = isOnePerson ? one : await join(server, role);
        clients.push(await settled(new RawClient(server, visitor)));
      }
      const isTaken = clients.every((client) => client.isSynced);
      for (const client of clients) client.close();
      return isTaken;
    }),
  };
}

function join(server: TestServer, role: Role) {
  const group: Group | undefined = role === 'participant' ? 'citizen' : undefined;
  return server.join(role, group);
}

async function enter(server: TestServer, role: Role): Promise<RawClient> {
  return settled(new RawClient(server, await join(server, role)));
}

async function settled(client: RawClient): Promise<RawClient> {
  await until(() => client.isSynced || client.closeCode !== undefined);
  return client;
}
