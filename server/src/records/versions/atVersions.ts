import { AppError } from '@opgave/shared/contract/errors';
import type { Snapshot } from '@opgave/shared/contract/versionRecord';
import type { VersionedDocument } from '@opgave/shared/contract/versions';
import { documentKind } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Member } from '#identity/standing.ts';
import { type DocumentRights, documentRights } from '../documentRights.ts';
import { requireMember } from '../member.ts';
import { snapshotId } from './snapshots.ts';
import type { VersionDeps } from './takeVersion.ts';

/** Who asks for the versions of which text. */
export interface AtVersions {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly document: VersionedDocument;
}

export interface Reader {
  readonly member: Member;
  readonly rights: DocumentRights;
}

/** Lets through who may read the text itself now; its versions say no less and no more (P11, P31). */
export async function requireReader(deps: VersionDeps, at: AtVersions): Promise<Reader> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  const kind = documentKind(at.document);
  if (!kind) throw new AppError('not-found');
  const rights = await documentRights(deps, kind, member);
  if (!rights.mayRead) throw new AppError('not-allowed', { action: `${kind.artefact}.read` });
  return { member, rights };
}

export async function requireSnapshot(
  { storage }: Pick<VersionDeps, 'storage'>,
  { workspaceId, document }: AtVersions,
  number: number,
): Promise<Snapshot> {
  const snapshot = await storage.records.get('snapshot', snapshotId(workspaceId, document, number));
  if (!snapshot) throw new AppError('not-found');
  return snapshot;
}
