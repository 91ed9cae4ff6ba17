import { connect as connectTo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { updateMessage } from './frames.ts';
import { RawClient, type RawClientOptions } from './rawClient.testkit.ts';
import { ORIGIN, startTestServer, type TestServer, type Visitor } from './server.testkit.ts';

let server: TestServer;
const clients: RawClient[] = [];
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

function connect(visitor: Visitor | undefined, options?: RawClientOptions): RawClient {
  const client = new RawClient(server, visitor, { road: 'polling', ...options });
  clients.push(client);
  return client;
}

async function synced(visitor: Visitor, options?: RawClientOptions): Promise<RawClient> {
  const client = connect(visitor, options);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

/** The status of a handshake with these headers, as a browser or somebody else would send it. */
async function handshake(visitor: Visitor, headers: readonly string[], query = ''): Promise<number> {
  const path = `/collab/${server.workspaceId}/problem?EIO=4&transport=polling&signIn=${visitor.signInId}${query}`;
  return new Promise((resolve, reject) => {
    const socket = connectTo(server.port, '127.0.0.1');
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        'Host: opgave.test',
        `Cookie: ${visitor.cookie}`,
        ...headers,
        'Connection: close',
        '',
        '',
      ].join('\r\n'),
    );
    socket.once('data', (data) => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
    });
    socket.once('error', reject);
  });
}

describe('long-polling, for networks that block WebSockets', () => {
  it('pitfall 2: two people write together over different roads, and nothing is lost', async () => {
    const polling = await synced(await server.join('participant', 'citizen'));
    const other = await synced(await server.join('participant', 'ministry'));
    const socket = new RawClient(server, await server.join('participant', 'agency'));
    clients.push(socket);
    await vi.waitFor(() => expect(socket.isSynced).toBe(true));
    for (let time = 0; time < 20; time += 1) {
      polling.write(`Peiling ${time}.`);
      other.write(`Ander ${time}.`);
      socket.write(`Lijn ${time}.`);
    }
    await vi.waitFor(() => {
      for (const client of [polling, other, socket]) expect(client.isSaved()).toBe(true);
      expect(polling.textOf()).toBe(socket.textOf());
      expect(other.textOf()).toBe(socket.textOf());
      expect(socket.textOf().match(/Peiling|Ander|Lijn/g)).toHaveLength(60);
    });
  });

  it('P01 says saved for a deletion too, and nothing before the disk has it', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.write('Weg ermee.');
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
    citizen.edit((doc) => doc.getXmlFragment('causes').delete(1, 1));
    expect(citizen.isSaved()).toBe(false);
    await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
  });

  it('P32 a reader cannot write, and is told so', async () => {
    const reader = await synced(await server.join('observer'));
    reader.write('Ik doe het toch.');
    await vi.waitFor(() => expect(reader.refusals).toEqual([{ code: 'not-allowed', isReadable: true }]));
    const writer = await synced(await server.join('participant', 'citizen'));
    expect(writer.textOf()).not.toContain('toch');
  });

  it('P33 who signs out is out within a second, also between two polls', async () => {
    const visitor = await server.join('participant', 'citizen');
    const citizen = await synced(visitor);
    server.storage.bus.publish('signIn.ended', { signInId: visitor.signInId });
    await vi.waitFor(() => expect(citizen.closeCode).toBe(4401), { timeout: 1_000 });
    citizen.write('Te laat.');
    const other = await synced(await server.join('participant', 'ministry'));
    expect(other.textOf()).not.toContain('Te laat.');
  });

  it('P33 T04 a phase that closes stops the next keystroke', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    await server.moveTo('consent');
    citizen.write('Te laat.');
    await vi.waitFor(() => expect(citizen.refusals).toHaveLength(1));
  });

  it('P24 a planned restart tells everyone to come back, and does not wait for who is gone', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const begin = performance.now();
    await server.collaboration.drain();
    await vi.waitFor(() => expect(citizen.closeCode).toBe(1012));
    expect(performance.now() - begin).toBeLessThan(3_000);
  });

  it('P34 T05 the name beside a caret is the name that the server knows', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const ministry = await synced(await server.join('participant', 'ministry'));
    citizen.sendPresence(citizen.doc.clientID, 1, { cursor: null, user: { name: 'De minister' } });
    await vi.waitFor(() => expect(ministry.presence.join()).toContain('participant citizen'));
    expect(ministry.presence.join()).not.toContain('De minister');
  });

  it.each([
    ['nobody signed in', undefined, 4401],
    ['another schema', { schemaVersion: 0 }, 4426],
    ['no such document', { document: 'option' }, 4404],
  ])('%s: told so with the same final code as over a WebSocket', async (_name, options, code) => {
    const visitor = options && (await server.join('participant', 'citizen'));
    const client = connect(visitor, options);
    await vi.waitFor(() => expect(client.closeCode).toBe(code));
    expect(client.received).toEqual([]);
  });
});

describe('what long-polling does not take', () => {
  it('T03 only our own pages begin or go on, and a GET without Origin only when the browser vouches', async () => {
    const visitor = await server.join('participant', 'citizen');
    expect(await handshake(visitor, [`Origin: ${ORIGIN}`])).toBe(200);
    expect(await handshake(visitor, ['Sec-Fetch-Site: same-origin'])).toBe(200);
    for (const headers of [
      [],
      ['Sec-Fetch-Site: same-site'],
      ['Origin: https://evil.example'],
      ['Origin: null'],
    ]) {
      expect(await handshake(visitor, headers), headers.join()).toBe(403);
      expect(await handshake(visitor, headers, '&sid=abcdefghijklmnopqrstuvwx'), headers.join()).toBe(403);
    }
    expect(await handshake(visitor, [`Origin: ${ORIGIN}`], '&j=1')).toBe(404);
    expect(await handshake(visitor, [`Origin: ${ORIGIN}`], '&sid=abcdefghijklmnopqrstuvwx')).toBe(400);
  });

  it('T01 a frame at the limit is read, and one byte more is closed as over a WebSocket', async () => {
    const small = 20_000;
    await server.close();
    server = await startTestServer({ frameBytes: small });
    for (const road of ['polling', 'webSocket'] as const) {
      const other = await synced(await server.join('participant', 'agency'));
      const citizen = await synced(await server.join('participant', 'citizen'), { road });
      citizen.send(unknownMessage(small));
      citizen.write('Gewoon door.');
      await vi.waitFor(() => expect(citizen.isSaved()).toBe(true));
      citizen.send(unknownMessage(small + 1));
      await vi.waitFor(() => expect(citizen.closeCode).toBe(1009));
      expect(other.closeCode).toBeUndefined();
    }
  });

  it('T01 bytes that are no message end that connection only', async () => {
    const other = await synced(await server.join('participant', 'agency'));
    const citizen = await synced(await server.join('participant', 'citizen'));
    citizen.send(Uint8Array.from([0, 2, 200]));
    await vi.waitFor(() => expect(citizen.closeCode).toBe(4422));
    const talker = await synced(await server.join('participant', 'citizen'));
    talker.send('hallo');
    await vi.waitFor(() => expect(talker.closeCode).toBe(4422));
    expect(other.closeCode).toBeUndefined();
  });

  it('P21 T02 a post of very many packets is not even taken apart', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const other = await synced(await server.join('participant', 'agency'));
    for (let time = 0; time < 2_000; time += 1) citizen.send(unknownMessage(1));
    await vi.waitFor(() => expect(citizen.closeCode).toBe(1006));
    other.write('Ik merk er niets van.');
    await vi.waitFor(() => expect(other.isSaved()).toBe(true));
  });

  it('T02 a flood is sent away, and the next person is served', async () => {
    const citizen = await synced(await server.join('participant', 'citizen'));
    const other = await synced(await server.join('participant', 'agency'));
    const empty = updateMessage(Uint8Array.from([0, 0]));
    for (let time = 0; time < 1_000; time += 1) citizen.send(empty);
    await vi.waitFor(() => expect(citizen.closeCode).toBe(4529), { timeout: 5_000 });
    other.write('Ik merk er niets van.');
    await vi.waitFor(() => expect(other.isSaved()).toBe(true));
  });
});

/** Message 99 means nothing, and is left alone. */
function unknownMessage(bytes: number): Uint8Array {
  return new Uint8Array(bytes).fill(0).fill(99, 0, 1);
}
