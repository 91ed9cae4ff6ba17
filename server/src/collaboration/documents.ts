import { randomInt } from 'node:crypto';
import { AppError } from '@opgave/shared/contract/errors';
import type { PersonId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { Documents } from '#records/documents.ts';
import type { Commits } from './commits.ts';
import type { LiveDocument } from './liveDocument.ts';
import type { Registry } from './registry.ts';

const CLIENT_IDS = 2 ** 32;

/** Keeps the port `records/documents.ts`: use cases read and change documents on the road that every keystroke takes. */
export function createDocuments(registry: Registry, commits: Commits): Documents {
  return {
    async read(id) {
      const document = await registry.open(id);
      // A rule that reads a part as if it were the whole would decide on what is not there.
      if (document.isDamaged) throw new AppError('document-damaged');
      return { doc: document.doc, authors: document.authors() };
    },
    async change(id, personId, edit, from) {
      const document = await registry.open(id);
      takeIn(document, editedBy(from ?? Y.encodeStateAsUpdate(document.doc), edit), personId);
      await untilDurable(document, commits);
    },
  };
}

/** Others may go on changing it meanwhile: only what was there at the call is waited for. */
async function untilDurable(document: LiveDocument, commits: Commits): Promise<void> {
  const { added, failures } = document.changeCounts();
  while (document.changeCounts().durable < added) {
    await commits.flush();
    if (document.changeCounts().failures > failures) throw new AppError('storage-unavailable');
  }
}

/** Edits a copy under a client id of its own, and returns what was added. */
function editedBy(state: Uint8Array, edit: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  copy.clientID = randomInt(2, CLIENT_IDS);
  Y.applyUpdate(copy, state);
  const before = Y.encodeStateVector(copy);
  copy.transact(() => edit(copy));
  return Y.encodeStateAsUpdate(copy, before);
}

function takeIn(document: LiveDocument, update: Uint8Array, personId: PersonId): void {
  const admission = document.admitInternal(update, personId);
  if (admission.kind === 'refused') throw new AppError(admission.code);
  if (admission.kind === 'gap') throw new AppError('update-has-gap');
}
