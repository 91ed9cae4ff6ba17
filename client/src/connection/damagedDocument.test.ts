import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer, FakeWebSocket } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import { insertIn, newestSocket, shownIn, startProvider } from './provider.testkit.ts';

let provider: DocumentProvider;

function write(text: string): void {
  insertIn(provider, text, 0);
  vi.advanceTimersByTime(1);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  FakeWebSocket.all = [];
  provider = await startProvider(createMemoryDocuments());
});

afterEach(() => {
  provider.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('P04 is read-only, is never called saved, and sends nothing of a copy that holds more', () => {
  const whole = new FakeServer(newestSocket());
  write('Alles staat er.');
  whole.take();
  whole.acknowledge();
  newestSocket().end(1006);
  vi.advanceTimersByTime(500);

  const damaged = new FakeServer(newestSocket(), undefined, true);
  damaged.take();

  expect(provider.getState()).toMatchObject({ isDamaged: true, isFrozen: true, setAside: [] });
  expect(provider.getState().saved.kind).not.toBe('saved');
  expect(shownIn(provider)).toContain('Alles staat er.');
  expect(damaged.received).toBe(0);
  expect(damaged.doc.getXmlFragment('causes')).toHaveLength(0);
});

it('P04 is written in again once the server can read all of it', () => {
  new FakeServer(newestSocket(), undefined, true);
  expect(provider.getState().isFrozen).toBe(true);
  newestSocket().end(1006);
  vi.advanceTimersByTime(500);

  const whole = new FakeServer(newestSocket());
  write('Verder.');
  whole.take();
  whole.acknowledge();

  expect(provider.getState()).toMatchObject({ isDamaged: false, isFrozen: false });
  expect(provider.getState().saved).toEqual({ kind: 'saved' });
  expect(whole.doc.getXmlFragment('causes').toString()).toContain('Verder.');
});
