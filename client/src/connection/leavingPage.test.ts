import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentProvider } from './documentProvider.ts';
import { FakeServer } from './fakeServer.testkit.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';
import { insertIn, KEY, newestSocket, playServer, shownIn, startProvider } from './provider.testkit.ts';

let store: OfflineDocuments;
let provider: DocumentProvider;

playServer();

beforeEach(async () => {
  store = createMemoryDocuments();
  provider = await startProvider(store);
});

afterEach(() => provider.stop());

it('P07 keeps the last word of a page that is loaded again in the very moment in which it is typed', async () => {
  new FakeServer(newestSocket());
  newestSocket().end(1006);
  insertIn(provider, 'Elke dienst', 0);
  provider.stop();

  provider = await startProvider(store);

  expect(shownIn(provider)).toBe('<paragraph>Elke dienst</paragraph>');
});

describe('words that were typed before a refusal at the next visit', () => {
  const setAside = () => provider.getState().setAside.map(({ text }) => text);

  it('P07 are given back, also when the server had not yet said what it has on disk', async () => {
    new FakeServer(newestSocket());
    newestSocket().end(1006);
    insertIn(provider, 'Elke dienst', 0);
    provider.stop();

    provider = await startProvider(store);
    newestSocket().end(4403);

    expect(setAside()).toEqual(['Elke dienst']);
  });

  it('P07 are not taken along when what another tab typed is refused', async () => {
    const own = newestSocket();
    new FakeServer(own).acknowledge();
    const other = await startProvider(store);
    new FakeServer(newestSocket()).acknowledge();
    newestSocket().end(1006);
    insertIn(other, 'Van een tab die omviel', 0);
    other.stop();
    own.end(4403);
    await vi.advanceTimersByTimeAsync(1);
    provider.stop();

    provider = await startProvider(store);
    newestSocket().end(4403);

    expect(setAside()).toEqual(['Van een tab die omviel']);
  });

  it('P07 are given back once, also when two tabs hold them', async () => {
    new FakeServer(newestSocket());
    newestSocket().end(1006);
    insertIn(provider, 'Elke dienst', 0);
    provider.stop();
    provider = await startProvider(store);
    const lines = [newestSocket()];
    const other = await startProvider(store);
    lines.push(newestSocket());
    for (const line of lines) line.end(4403);
    await vi.advanceTimersByTimeAsync(1);
    provider.stop();
    other.stop();

    provider = await startProvider(store);
    const kept = provider.getState().setAside;
    expect(kept.map(({ text }) => text)).toEqual(['Elke dienst']);
    await provider.forgetAside(kept.map(({ id }) => id));
    expect(await store.listAside(KEY)).toEqual([]);
  });
});
