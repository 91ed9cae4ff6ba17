import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer, FakeWebSocket } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import { insertIn, playServer, startProvider } from './provider.testkit.ts';
import type { OpenRoad } from './road.ts';

let provider: DocumentProvider;
let polls: FakeWebSocket[];

/** Long-polling that the test plays, as it does the WebSocket. */
const openPolling: OpenRoad = (address, handlers) => {
  const socket = new FakeWebSocket(address);
  FakeWebSocket.all.pop();
  polls.push(socket);
  socket.onopen = () => handlers.onOpen();
  socket.onmessage = ({ data }) => data instanceof ArrayBuffer && handlers.onFrame(new Uint8Array(data));
  socket.onclose = ({ code }) => handlers.onClose(code);
  return {
    send: (frame) => socket.send(frame),
    close() {
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    },
  };
};

function newest(sockets: readonly FakeWebSocket[]): FakeWebSocket {
  const socket = sockets.at(-1);
  if (!socket) throw new Error('Nothing was opened.');
  return socket;
}

/** Every WebSocket fails, as behind a proxy that strips `Upgrade`, until the detour is taken. */
async function block(): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    newest(FakeWebSocket.all).end(1006);
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

function road(): string {
  const { link } = provider.getState();
  return link.kind === 'open' ? link.road : link.kind;
}

playServer();

beforeEach(async () => {
  polls = [];
  provider = await startProvider(createMemoryDocuments(), () => Promise.resolve(openPolling));
});

afterEach(() => provider.stop());

describe('a network that blocks WebSockets (pitfall 2)', () => {
  it('is noticed after two tries, and the words go over long-polling', async () => {
    await block();
    expect(polls).toHaveLength(1);
    const server = new FakeServer(newest(polls));
    insertIn(provider, 'Langs een omweg', 0);
    await vi.advanceTimersByTimeAsync(1);
    server.take();
    server.acknowledge();

    expect(road()).toBe('polling');
    expect(provider.getState().saved.kind).toBe('saved');
    expect(server.doc.getXmlFragment('causes').toString()).toContain('Langs een omweg');
  });

  it('is left as soon as a WebSocket brings something; what was not saved goes along', async () => {
    await block();
    const detour = new FakeServer(newest(polls));
    insertIn(provider, 'Niet bevestigd', 0);
    await vi.advanceTimersByTimeAsync(1);
    newest(FakeWebSocket.all).end(1006);
    expect(road()).toBe('polling');

    await vi.advanceTimersByTimeAsync(5_000);
    detour.ping();
    await vi.advanceTimersByTimeAsync(5_000);
    const back = new FakeServer(newest(FakeWebSocket.all), Y.encodeStateAsUpdate(detour.doc));
    expect(road()).toBe('webSocket');
    expect(newest(polls).readyState).toBe(3);
    expect(provider.getState().saved.kind).not.toBe('saved');
    await vi.advanceTimersByTimeAsync(30);
    back.take();
    back.acknowledge();

    expect(back.doc.getXmlFragment('causes').toString()).toBe('<paragraph>Niet bevestigd</paragraph>');
    expect(provider.getState().saved.kind).toBe('saved');
  });

  it('is tried again ever less often, and at once on another network', async () => {
    await block();
    const server = new FakeServer(newest(polls));
    const triedAt: number[] = [];
    for (let second = 0; second < 120; second += 1) {
      if (newest(FakeWebSocket.all).readyState === 0) {
        triedAt.push(second);
        newest(FakeWebSocket.all).end(1006);
      }
      server.ping();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(triedAt).toEqual([0, 10, 30, 70]);

    window.dispatchEvent(new Event('online'));
    expect(newest(FakeWebSocket.all).readyState).toBe(0);
  });

  it('pitfall 3: a detour that goes silent leaves "saved" within ten seconds', async () => {
    await block();
    const server = new FakeServer(newest(polls));
    server.acknowledge();
    expect(provider.getState().saved.kind).toBe('saved');

    await vi.advanceTimersByTimeAsync(10_000);

    expect(provider.getState().saved.kind).toBe('notSaved');
  });

  it('takes turns when neither works, and heeds a final code on the detour too', async () => {
    await block();
    newest(polls).end(1006);
    await vi.advanceTimersByTimeAsync(4_000);
    newest(FakeWebSocket.all).end(1006);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(polls).toHaveLength(2);

    newest(polls).end(4403);
    expect(provider.getState().link).toEqual({ kind: 'ended', code: 4403 });
  });
});
