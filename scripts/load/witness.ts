import * as Y from 'yjs';
import type { Said } from './dialect.ts';

/** A reader that keeps all that came in, and makes a document of it when the measuring is over. */
export class Witness {
  readonly updates: Uint8Array[] = [];

  hear(said: Said): void {
    if (said.kind === 'update' || said.kind === 'step2') this.updates.push(Uint8Array.from(said.content));
  }

  document(): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of this.updates) Y.applyUpdate(doc, update);
    });
    return doc;
  }
}

/** Whether all of them hold the same text, with every key of every typist in it and nothing left over. */
export function isSame(documents: readonly Y.Doc[], root: string): boolean {
  const texts = new Set(documents.map((doc) => doc.getXmlFragment(root).toJSON()));
  return texts.size === 1 && documents.every((doc) => doc.store.pendingStructs === null);
}
