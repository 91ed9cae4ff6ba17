import { createHash } from 'node:crypto';
import type { Snapshot } from '@opgave/shared/contract/versionRecord';
import { documentId } from '@opgave/shared/document/documents';
import { SnapshotId, type WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { Records } from '#storage/ports.ts';

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
export function snapshotId(workspaceId: WorkspaceId, document: string, number: number): SnapshotId {
  const name = `${documentId(workspaceId, document)}#${number}`;
  return SnapshotId.parse(createHash('sha256').update(name).digest('hex').slice(0, 32));
}

/** The document as it was, apart from the live one. */
export function documentOf({ state }: Pick<Snapshot, 'state'>): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  return doc;
}

export function isSameText(before: string, now: string): boolean {
  return before === now || missing(before, now) + missing(now, before) === 0;
}

/** How many structs and deletions of `other` are not in `state`: a state vector alone does not see deletions. */
function missing(state: string, other: string): number {
  const doc = documentOf({ state });
  let updates = 0;
  doc.on('update', () => (updates += 1));
  Y.applyUpdate(doc, Buffer.from(other, 'base64'));
  doc.destroy();
  return updates;
}
