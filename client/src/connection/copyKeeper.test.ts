import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { CopyKeeper } from './copyKeeper.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';
import type { OfflineDocuments } from './offlineDocuments.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the copy of a document in this browser', () => {
  it('keeps up with fast typing: what comes while it writes goes along in the next row', async () => {
    const slow = slowStore();
    const keeper = new CopyKeeper(slow.store, 'samira/table/problem');
    const doc = new Y.Doc();
    doc.on('update', (update) => keeper.add(update, true));

    for (const letter of 'Een half uur alleen.') {
      doc.getText('causes').insert(doc.getText('causes').length, letter);
      await Promise.resolve();
    }
    await slow.finish();

    expect(slow.rows.length).toBeLessThanOrEqual(2);
    const kept = new Y.Doc();
    for (const row of slow.rows) Y.applyUpdate(kept, row);
    expect(kept.getText('causes').toJSON()).toBe('Een half uur alleen.');
  });

  it('pitfall 3: keeps what the browser did not take at first, in the order in which it was typed', async () => {
    const { keeper, store, type, isFull } = onFullDisk();

    type('Een ');
    await settle();
    isFull.now = true;
    type('half ');
    await settle();
    expect(keeper.isKeeping).toBe(false);
    isFull.now = false;
    type('uur');
    await settle();

    expect(keeper.isKeeping).toBe(true);
    expect(await keptIn(store)).toBe('Een half uur');
  });

  it('tries again by itself when nothing more is typed', async () => {
    vi.useFakeTimers();
    const { keeper, store, type, isFull } = onFullDisk();
    isFull.now = true;
    type('Alleen');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(keeper.isKeeping).toBe(false);

    isFull.now = false;
    await vi.advanceTimersByTimeAsync(6_000);

    expect(keeper.isKeeping).toBe(true);
    expect(await keptIn(store)).toBe('Alleen');
  });

  it('never mixes words of a refused copy into the next one', async () => {
    const { keeper, store, doc, type, isFull } = onFullDisk();
    isFull.now = true;
    type('Geweigerd');
    await Promise.resolve();
    keeper.replace([], Y.encodeStateVector(doc));
    isFull.now = false;
    await settle();
    keeper.flush();
    await settle();

    expect(await keptIn(store)).toBe('');
  });
});

describe('P07 a page that goes at once', () => {
  it('has given what was typed last to the database, also while that is busy with what was typed before', async () => {
    const slow = slowStore();
    const keeper = new CopyKeeper(slow.store, KEY);
    const doc = new Y.Doc();
    doc.on('update', (update) => keeper.add(update, true));
    doc.getText('causes').insert(0, 'Een half uur');
    await settle();
    doc.getText('causes').insert(12, ' alleen.');

    keeper.leave();

    const kept = new Y.Doc();
    for (const row of slow.rows) Y.applyUpdate(kept, row);
    expect(kept.getText('causes').toJSON()).toBe('Een half uur alleen.');
    await slow.finish();
    expect(slow.rows).toHaveLength(2);
  });

  it('keeps what was typed after a refusal, when the refused copy is not gone yet', async () => {
    const { keeper, store, doc, type } = onFullDisk();
    keeper.replace([], Y.encodeStateVector(doc));
    type('Daarna');
    keeper.stop();
    await settle();

    expect(await keptIn(store)).toBe('Daarna');
  });
});

const KEY = 'samira/table/problem';

/** A browser without room as long as `isFull.now`. */
function onFullDisk() {
  const isFull = { now: false };
  const memory = createMemoryDocuments();
  const store: OfflineDocuments = {
    ...memory,
    append: (key, update) =>
      isFull.now ? Promise.reject(new Error('QuotaExceededError')) : memory.append(key, update),
  };
  const keeper = new CopyKeeper(store, KEY);
  const doc = new Y.Doc();
  doc.on('update', (update) => keeper.add(update, true));
  const type = (words: string) => doc.getText('causes').insert(doc.getText('causes').length, words);
  return { keeper, store, doc, type, isFull };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function keptIn(store: OfflineDocuments): Promise<string> {
  const kept = new Y.Doc();
  const copy = await store.load(KEY);
  if (copy) Y.applyUpdate(kept, copy.update);
  return kept.getText('causes').toJSON();
}

/** A browser that takes its time for every row. */
function slowStore() {
  const rows: Uint8Array[] = [];
  const work: Promise<void>[] = [];
  const store = {
    ...createMemoryDocuments(),
    append(_key: string, update: Uint8Array): Promise<void> {
      rows.push(update);
      const done = new Promise<void>((resolve) => setTimeout(resolve, 5));
      work.push(done);
      return done;
    },
  };
  return {
    store,
    rows,
    async finish() {
      for (let known = -1; known !== work.length; ) {
        known = work.length;
        await Promise.all(work);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
  };
}
