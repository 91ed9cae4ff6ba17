import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer, FakeWebSocket } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';
import { insertIn, newestSocket, shownIn, startProvider } from './provider.testkit.ts';

let store: OfflineDocuments;
let provider: DocumentProvider;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  FakeWebSocket.all = [];
  store = createMemoryDocuments();
  provider = await startProvider(store);
});

afterEach(() => {
  provider.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('P07 keeps the last word of a page that is loaded again in the very moment in which it is typed', async () => {
  new FakeServer(newestSocket());
  newestSocket().end(1006);
  insertIn(provider, 'Elke dienst', 0);
  provider.stop();

  provider = await startProvider(store);

  expect(shownIn(provider)).toBe('<paragraph>Elke dienst</paragraph>');
});
