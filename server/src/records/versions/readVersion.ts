import type { VersionText } from '@opgave/shared/contract/versions';
import { documentId } from '@opgave/shared/document/documents';
import type { Doc } from 'yjs';
import { type AtVersions, requireReader, requireSnapshot } from './atVersions.ts';
import { documentOf } from './snapshots.ts';
import { rootsOf, sectionsOf, type VersionDeps } from './takeVersion.ts';

/** How a text read in a version, or reads now, and which of its sections this person may put back. */
export async function readVersion(
  deps: VersionDeps,
  { number, ...at }: AtVersions & { readonly number: number | 'now' },
): Promise<VersionText> {
  const { rights } = await requireReader(deps, at);
  const { doc: now } = await deps.documents.read(documentId(at.workspaceId, at.document));
  const doc: Doc = number === 'now' ? now : documentOf(await requireSnapshot(deps, at, number));
  return {
    sections: sectionsOf(at.document, doc),
    mayRestore: [...rootsOf(at.document).keys()].filter((root) => rights.mayWrite(root, now)),
  };
}
