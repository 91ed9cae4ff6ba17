import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CopyKeeper } from './copyKeeper.ts';
import { createMemoryDocuments } from './memoryDocuments.ts';

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
});

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
