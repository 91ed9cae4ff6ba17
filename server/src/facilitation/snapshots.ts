import { createHash } from 'node:crypto';
import type { Snapshot, Workspace } from '@opgave/shared/contract/records';
import { documentId, documentNames, perspectiveDocument } from '@opgave/shared/document/documents';
import { SnapshotId, type WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { Records } from '#storage/ports.ts';
import type { FacilitationDeps } from './dependencies.ts';

export interface SnapshotRequest {
  readonly workspace: Workspace;
  readonly document: string;
  readonly reason: Snapshot['reason'];
}

/** Every document of this workspace that holds words now: those that each has, and what people wrote of their own. */
export async function documentsWritten(
  { records }: FacilitationDeps['storage'],
  workspaceId: WorkspaceId,
): Promise<readonly string[]> {
  const perspectives = await records.listByWorkspace('perspective', workspaceId);
  return [...documentNames(), ...perspectives.map(({ author }) => perspectiveDocument(author))];
}

/** A version of a document as it is now, numbered after the last one; storing it is up to the use case. */
export async function takeSnapshot(
  deps: FacilitationDeps,
  { workspace, document, reason }: SnapshotRequest,
): Promise<Snapshot> {
  const last = await lastSnapshot(deps.storage.records, workspace.id, document);
  const number = (last?.number ?? 0) + 1;
  const { doc } = await deps.documents.read(documentId(workspace.id, document));
  return {
    id: snapshotId(workspace.id, document, number),
    version: 1,
    workspaceId: workspace.id,
    document,
    number,
    phase: workspace.phase,
    reason,
    state: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'),
    takenAt: deps.now(),
  };
}

/** The newest version of a document, found by its number without reading all the others. */
export async function lastSnapshot(
  records: Records,
  workspaceId: WorkspaceId,
  document: string,
): Promise<Snapshot | undefined> {
  const at = (number: number) => records.get('snapshot', snapshotId(workspaceId, document, number));
  let beyond = 1;
  let last: Snapshot | undefined;
  for (let found = await at(beyond); found; found = await at(beyond)) {
    last = found;
    beyond *= 2;
  }
  while (last && beyond - last.number > 1) {
    const middle = Math.floor((last.number + beyond) / 2);
    const found: Snapshot | undefined = await at(middle);
    if (found) last = found;
    else beyond = middle;
  }
  return last;
}

/** Made from what it is a version of, so that two writers can never both store the same number. */
function snapshotId(workspaceId: WorkspaceId, document: string, number: number): SnapshotId {
  const name = `${documentId(workspaceId, document)}#${number}`;
  return SnapshotId.parse(createHash('sha256').update(name).digest('hex').slice(0, 32));
}
