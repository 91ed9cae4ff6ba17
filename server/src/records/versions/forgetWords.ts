import { documentId } from '@opgave/shared/document/documents';
import type { WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { RecordWrite, Storage, StoredDocument } from '#storage/ports.ts';
import type { Documents } from '../documents.ts';

interface ForgetDeps {
  readonly storage: Storage;
  readonly documents: Documents;
}

/** What was taken out of a document goes from its versions and from its log too; nobody can read it back. */
export async function forgetWords(
  { storage, documents }: ForgetDeps,
  workspaceId: WorkspaceId,
  document: string,
): Promise<void> {
  const id = documentId(workspaceId, document);
  const { doc } = await documents.read(id);
  const state = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
  const snapshots = await storage.records.listByWorkspace('snapshot', workspaceId);
  const writes = snapshots
    .filter((snapshot) => snapshot.document === document)
    .map((kept): RecordWrite => ({ kind: 'snapshot', value: { ...kept, version: kept.version + 1, state } }));
  await storage.records.commit(writes, []);
  const stored = await storage.documents.read(id);
  if (stored.position > 0) await storage.documents.compact(id, asOneUpdate(stored), stored.position);
}

/** Yjs lets go of what was deleted while it takes the updates in. */
function asOneUpdate({ snapshot, updates }: StoredDocument): Uint8Array {
  const doc = new Y.Doc();
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  return Y.encodeStateAsUpdate(doc);
}
