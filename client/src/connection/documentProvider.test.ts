import { MESSAGE } from '@opgave/shared/contract/wire';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer, FakeWebSocket } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';
import { insertIn, KEY, newestSocket, playServer, shownIn, startProvider } from './provider.testkit.ts';

let store: OfflineDocuments;
let provider: DocumentProvider;

function write(text: string, index = 0): void {
  insertIn(provider, text, index);
  vi.advanceTimersByTime(1);
}

playServer();

beforeEach(async () => {
  store = createMemoryDocuments();
  provider = await startProvider(store);
});

afterEach(() => provider.stop());

it('says that a text is getting too large, as long as the server says so', () => {
  const socket = newestSocket();
  new FakeServer(socket);
  expect(provider.getState().isLarge).toBe(false);
  socket.say((encoder) => encoding.writeVarUint(encoder, MESSAGE.large));
  expect(provider.getState()).toMatchObject({ isLarge: true, isFrozen: false });

  socket.end(1006);
  vi.advanceTimersByTime(500);
  new FakeServer(newestSocket());
  expect(provider.getState().isLarge).toBe(false);
});

describe('what is said about saving', () => {
  it('P01 says saved only after the answer to step 1 is acknowledged', () => {
    const server = new FakeServer(newestSocket());
    expect(provider.getState().saved).toEqual({ kind: 'saving' });

    server.acknowledge();

    expect(provider.getState().saved).toEqual({ kind: 'saved' });
  });

  it('leaves what a sheet is drawn from as it is, while letters are on their way to the disk', () => {
    const server = new FakeServer(newestSocket());
    server.acknowledge();
    const sheet = provider.getSheet();

    write('Elke dienst');
    expect(provider.getState().saved.kind).toBe('saving');
    expect(provider.getSheet()).toBe(sheet);

    newestSocket().end(1006);
    expect(provider.getSheet()).not.toBe(sheet);
  });

  it('P01 counts every frame of this connection, and takes no smaller number', () => {
    const server = new FakeServer(newestSocket());
    server.acknowledge();

    write('Elke dienst');
    server.take();
    expect(server.received).toBe(2);
    server.acknowledge(1);
    expect(provider.getState().saved.kind).toBe('saving');

    server.acknowledge(2);
    expect(provider.getState().saved.kind).toBe('saved');
  });

  it('P01 does not take a count for an answer when the state vector lacks the words', () => {
    const server = new FakeServer(newestSocket());
    server.acknowledge();

    write('Elke dienst');
    server.acknowledge(2);

    expect(provider.getState().saved.kind).toBe('saving');
  });

  it('P01 waits for a deletion too, which no state vector shows', () => {
    const server = new FakeServer(newestSocket());
    write('Elke dienst');
    server.take();
    server.acknowledge();

    provider.getState().replica.doc.getXmlFragment('causes').delete(0, 1);
    expect(provider.getState().saved.kind).toBe('saving');
    vi.advanceTimersByTime(30);
    server.take();
    server.acknowledge();

    expect(provider.getState().saved.kind).toBe('saved');
  });

  it('P01 says since when after 5 s without an answer', () => {
    const server = new FakeServer(newestSocket());
    server.acknowledge();
    const at = Date.now();

    write('Elke dienst');
    vi.advanceTimersByTime(4_000);
    expect(provider.getState().saved.kind).toBe('saving');
    vi.advanceTimersByTime(1_500);

    expect(provider.getState().saved).toEqual({ kind: 'notSaved', since: at });
  });

  it('sends what was written within one interval as one frame, the first edit at once', () => {
    const server = new FakeServer(newestSocket());
    const before = server.received;
    write('E');
    write('lke', 1);
    write(' dienst', 4);
    server.take();
    expect(server.received - before).toBe(1);

    vi.advanceTimersByTime(30);
    server.take();

    expect(server.received - before).toBe(2);
    expect(server.doc.getXmlFragment('causes').toString()).toBe('<paragraph>Elke dienst</paragraph>');
  });
});

describe('losing the connection', () => {
  it('P07 sends what was written meanwhile once, and begins to count anew', async () => {
    const first = new FakeServer(newestSocket());
    write('Elke dienst');
    vi.advanceTimersByTime(30);
    first.take();
    first.acknowledge();

    newestSocket().end(1006);
    write(' apart', 11);
    expect(provider.getState().saved.kind).toBe('notSaved');
    expect(provider.getState().hasUnsaved).toBe(true);
    vi.advanceTimersByTime(500);
    const second = new FakeServer(newestSocket(), Y.encodeStateAsUpdate(first.doc));

    expect(second.received).toBe(1);
    expect(second.doc.getXmlFragment('causes').toString()).toBe('<paragraph>Elke dienst apart</paragraph>');
    second.acknowledge();
    expect(provider.getState().saved.kind).toBe('saved');
  });

  it('pitfall 3: leaves "saved" when nothing is heard for 10 s, and connects again', () => {
    const server = new FakeServer(newestSocket());
    server.acknowledge();
    vi.advanceTimersByTime(8_000);
    server.ping();
    vi.advanceTimersByTime(8_000);
    expect(provider.getState().saved.kind).toBe('saved');

    vi.advanceTimersByTime(2_000);

    expect(provider.getState().saved.kind).toBe('notSaved');
    vi.advanceTimersByTime(1_000);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it.each([
    ['P28: within 10 s when the clock of the device was set back an hour', -3_600_000, 10_000],
    ['at once when the device slept', 60_000, 1_000],
  ])('leaves "saved" %s', (_, step, soon) => {
    new FakeServer(newestSocket()).acknowledge();
    vi.setSystemTime(Date.now() + step);

    vi.advanceTimersByTime(soon);

    expect(provider.getState().saved.kind).toBe('notSaved');
  });

  it('pitfall 3: takes a line over another network at once, without waiting for the silence of the old one', () => {
    new FakeServer(newestSocket()).acknowledge();

    window.dispatchEvent(new Event('online'));

    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('answers a ping with the same bytes', () => {
    new FakeServer(newestSocket()).ping();

    expect([...(newestSocket().sent.at(-1) ?? [])]).toEqual([MESSAGE.ping]);
  });

  it('answers again well within the minute in which the server waits for it', () => {
    const server = new FakeServer(newestSocket());
    const answers = () => newestSocket().sent.filter(([type]) => type === MESSAGE.ping).length;
    for (let second = 0; second < 60; second += 5) {
      server.ping();
      vi.advanceTimersByTime(5_000);
    }

    expect(answers()).toBe(3);
  });

  it('connects at once when the browser is online again', () => {
    newestSocket().end(1006);
    newestSocket().end(1006);
    expect(FakeWebSocket.all).toHaveLength(1);

    window.dispatchEvent(new Event('online'));

    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('tries again after 4529 and 1012, and never after 4403', () => {
    for (const code of [4529, 1012]) {
      new FakeServer(newestSocket());
      newestSocket().end(code);
      vi.advanceTimersByTime(1_000);
    }
    const tried = FakeWebSocket.all.length;
    expect(tried).toBe(3);

    newestSocket().end(4403);
    vi.advanceTimersByTime(120_000);

    expect(FakeWebSocket.all).toHaveLength(tried);
    expect(provider.getState().link).toEqual({ kind: 'ended', code: 4403 });
  });

  it('P07 opens from what was kept, without a connection', async () => {
    new FakeServer(newestSocket());
    write('Elke dienst');
    await vi.advanceTimersByTimeAsync(600);
    provider.stop();

    provider = await startProvider(store);

    expect(provider.getState().isLoaded).toBe(true);
    expect(shownIn(provider)).toBe('<paragraph>Elke dienst</paragraph>');
  });
});

describe('a refusal', () => {
  it('gives the words back that were not taken, in a fresh replica, and sends them never again', async () => {
    const server = new FakeServer(newestSocket());
    write('Elke dienst');
    server.take();
    server.acknowledge();
    const before = provider.getState().replica.doc.clientID;
    write(' te laat', 11);
    vi.advanceTimersByTime(30);

    server.refuse(true);

    expect(provider.getState().isFrozen).toBe(true);
    expect(shownIn(provider)).toContain('te laat');
    const again = new FakeServer(newestSocket(), Y.encodeStateAsUpdate(server.doc));
    expect(provider.getState().isFrozen).toBe(false);
    expect(provider.getState().replica.doc.clientID).not.toBe(before);
    expect(shownIn(provider)).toBe('<paragraph>Elke dienst</paragraph>');
    expect(again.doc.getXmlFragment('causes').toString()).toBe('<paragraph>Elke dienst</paragraph>');
    expect(provider.getState().setAside.map(({ root, text }) => ({ root, text }))).toEqual([
      { root: 'causes', text: 'te laat' },
    ]);
  });

  it('offers only what the server did not take, also when it had not yet said so', () => {
    const server = new FakeServer(newestSocket());
    write('Elke dienst');
    server.take();
    write(' te laat', 11);
    server.refuse(true);
    expect(provider.getState().setAside.map(({ text }) => text)).toEqual(['Elke dienst te laat']);

    new FakeServer(newestSocket(), Y.encodeStateAsUpdate(server.doc));

    expect(provider.getState().setAside.map(({ text }) => text)).toEqual(['te laat']);
  });

  it('keeps those words on the device until their author has them', async () => {
    const server = new FakeServer(newestSocket());
    write('te laat');
    server.refuse(false);
    newestSocket().end(4403);
    await vi.advanceTimersByTimeAsync(600);
    provider.stop();
    expect(await store.load(KEY)).toBeUndefined();

    provider = await startProvider(store);
    const [words] = provider.getState().setAside;
    expect(words?.text).toBe('te laat');
    await provider.forgetAside([words?.id ?? '']);

    expect(provider.getState().setAside).toEqual([]);
    expect(await store.listAside(KEY)).toEqual([]);
  });

  it('does not hammer a server that refuses time and again', () => {
    for (let round = 0; round < 5; round += 1) {
      const server = new FakeServer(newestSocket());
      server.refuse(true);
    }

    expect(FakeWebSocket.all.length).toBeLessThanOrEqual(3);
  });
});
