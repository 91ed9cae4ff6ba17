import type { DocumentKind } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import * as Y from 'yjs';
import type { StoredDocument } from '#storage/ports.ts';

/**
 * What can still be read of a damaged document, from the parts that are left of it, oldest first: one snapshot that
 * stands in for what is stored. Only whole changes that follow on each other; undefined when there is not one word (P05:
 * never shown as empty).
 */
export function salvaged(parts: readonly Uint8Array[], { roots }: DocumentKind): StoredDocument | undefined {
  const doc = new Y.Doc();
  const snapshot = whatFits(parts.filter(isUpdate));
  Y.applyUpdate(doc, snapshot);
  if ([...roots.keys()].every((root) => textOfRoot(doc.getXmlFragment(root)) === '')) return undefined;
  return { snapshot, updates: [], position: 0, claims: [] };
}

function whatFits(parts: readonly Uint8Array[]): Uint8Array {
  const scratch = new Y.Doc();
  for (const part of parts) Y.applyUpdate(scratch, part);
  // What hangs on a change that is gone cannot be placed, and would travel along with every answer.
  scratch.store.pendingStructs = null;
  scratch.store.pendingDs = null;
  return Y.encodeStateAsUpdate(scratch);
}

function isUpdate(part: Uint8Array): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), part);
    return true;
  } catch {
    return false;
  }
}
