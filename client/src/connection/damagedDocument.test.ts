import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';
import { insertIn, newestSocket, playServer, shownIn, startProvider } from './provider.testkit.ts';

let provider: DocumentProvider;

function write(text: string): void {
  insertIn(provider, text, 0);
  vi.advanceTimersByTime(1);
}

/** A browser whose database fails when it is read. */
function unreadable(): OfflineDocuments {
  const broken = () => Promise.reject(new Error('UnknownError'));
  return { ...createMemoryDocuments(), load: broken, listAside: broken };
}

playServer();

beforeEach(async () => {
  provider = await startProvider(createMemoryDocuments());
});

afterEach(() => provider.stop());

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

it('P05 opens from the server when the browser cannot read what it kept, and says that it keeps no copy', async () => {
  const before = new FakeServer(newestSocket());
  write('Elke dienst');
  before.take();
  provider.stop();

  provider = await startProvider(unreadable());
  const server = new FakeServer(newestSocket(), Y.encodeStateAsUpdate(before.doc));
  expect(shownIn(provider)).toBe('<paragraph>Elke dienst</paragraph>');
  expect(provider.getState()).toMatchObject({ isLoaded: true, isFrozen: false, isKeeping: false });

  insertIn(provider, ' telt', 11);
  vi.advanceTimersByTime(30);
  server.take();
  expect(server.doc.getXmlFragment('causes').toString()).toBe('<paragraph>Elke dienst telt</paragraph>');
});
