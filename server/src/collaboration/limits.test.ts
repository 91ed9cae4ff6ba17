import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Storage } from '#storage/ports.ts';
import { RawClient } from './rawClient.testkit.ts';
import { ORIGIN, startTestServer, type TestServer } from './server.testkit.ts';

let server: TestServer | undefined;
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server?.close();
  server = undefined;
});

type Role = Parameters<TestServer['join']>[0];

async function enter(from: TestServer, role: Role): Promise<RawClient> {
  const client = new RawClient(from, await from.join(role, role === 'participant' ? 'citizen' : undefined));
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced || client.closeCode !== undefined).toBe(true));
  return client;
}

describe('T02 a document holds so many writers and so many readers', () => {
  it.each([
    { full: 'participant', free: 'observer', limits: { editorsPerDocument: 1, readersPerDocument: 1 } },
    { full: 'observer', free: 'participant', limits: { editorsPerDocument: 1, readersPerDocument: 1 } },
  ] as const)('a $full more is sent away, and a $free still comes in', async ({ full, free, limits }) => {
    server = await startTestServer(limits);
    expect((await enter(server, full)).isSynced).toBe(true);
    expect((await enter(server, full)).closeCode).toBe(4529);
    expect((await enter(server, free)).isSynced).toBe(true);
  });

  it('whoever may not write any more counts among the readers', async () => {
    server = await startTestServer({ editorsPerDocument: 1, readersPerDocument: 1 });
    const writer = await enter(server, 'participant');
    await server.moveTo('choose');
    await vi.waitFor(() => {
      writer.write('Te laat.');
      expect(writer.refusals).not.toEqual([]);
    });
    expect((await enter(server, 'observer')).closeCode).toBe(4529);
    expect(writer.closeCode).toBeUndefined();
  });
});

/** Storage that never says who somebody is. */
function silent(storage: Storage): Storage {
  const { records } = storage;
  const get: typeof records.get = (kind, id) =>
    kind === 'signIn' ? new Promise(() => undefined) : records.get(kind, id);
  return { ...storage, records: Object.assign(Object.create(records), { get }) };
}

it('T02 who is not known in time goes, and is asked to come back: it was the server that took so long', async () => {
  server = await startTestServer({ handshakeMilliseconds: 150 }, silent);
  const begin = performance.now();
  const client = new RawClient(server, await server.join('participant', 'citizen'));
  clients.push(client);
  await vi.waitFor(() => expect(client.closeCode).toBe(1013));
  expect(performance.now() - begin).toBeGreaterThanOrEqual(140);
});

it('T02 whoever gives no sign of life for that long is cut off', { timeout: 30_000 }, async () => {
  server = await startTestServer({ deadMilliseconds: 4_500 });
  const { cookie, signInId } = await server.join('participant', 'citizen');
  const address = `${server.url}/problem?signIn=${signInId}`;
  const silentLine = new WebSocket(address, { headers: { cookie }, origin: ORIGIN, autoPong: false });
  const begin = performance.now();

  await once(silentLine, 'close');

  expect(performance.now() - begin).toBeGreaterThan(4_500);
});

it('T02 long-polling says how often it wants to hear something, and for how long it waits', async () => {
  server = await startTestServer({ pingMilliseconds: 700, deadMilliseconds: 1_900 });
  const { cookie, signInId } = await server.join('participant', 'citizen');
  const address = `${server.url.replace('ws:', 'http:')}/problem?opgave=1&signIn=${signInId}&EIO=4&transport=polling`;
  const answer = await fetch(address, { headers: { cookie, origin: ORIGIN } });
  const words = await answer.text();
  expect(JSON.parse(words.slice(1, words.indexOf('}') + 1))).toMatchObject({
    pingInterval: 700,
    pingTimeout: 1_200,
  });
});
