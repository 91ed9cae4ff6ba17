import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { DocumentVersion, Snapshot } from '@opgave/shared/contract/versionRecord';
import { VersionedDocument } from '@opgave/shared/contract/versions';
import {
  type DocumentKind,
  documentId,
  documentKind,
  documentNames,
  opensAfterConsent,
  optionDocument,
  perspectiveDocument,
} from '@opgave/shared/document/documents';
import { PHASES } from '@opgave/shared/method/phases';
import * as Y from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { blocksIn, frozenText } from '../consent/frozenText.ts';
import type { DocumentState, Documents } from '../documents.ts';
import { lastSnapshot, snapshotId } from './snapshots.ts';
import { groupsSince } from './writers.ts';

export type VersionDeps = Dependencies & { readonly documents: Documents };

export interface VersionRequest {
  readonly workspace: Workspace;
  readonly document: string;
  readonly reason: Snapshot['reason'];
  readonly name?: string;
  readonly restoredFrom?: number;
}

export interface TakenVersion {
  readonly snapshot: Snapshot;
  readonly before: Snapshot | undefined;
  /** Storing these is up to the use case, together with whatever else it decides. */
  readonly writes: readonly RecordWrite[];
}

/** Every document in which words may stand now: those that each workspace has, and what people wrote of their own. */
export async function documentsWritten(
  { records }: Dependencies['storage'],
  { id, furthestPhase }: Workspace,
): Promise<readonly string[]> {
  const [perspectives, options] = await Promise.all([
    records.listByWorkspace('perspective', id),
    records.listByWorkspace('option', id),
  ]);
  const mayHoldSolutions = PHASES.indexOf(furthestPhase) >= PHASES.indexOf('choose');
  return [
    ...documentNames().filter((name) => mayHoldSolutions || !opensAfterConsent(name)),
    ...perspectives.map(({ author }) => perspectiveDocument(author)),
    ...options.map(({ id }) => optionDocument(id)),
  ];
}

/** A version of a document as it is now, numbered after the last one. */
export async function takeVersion(deps: VersionDeps, request: VersionRequest): Promise<TakenVersion> {
  const { workspace, document, reason } = request;
  const before = await lastSnapshot(deps.storage.records, workspace.id, document);
  const number = (before?.number ?? 0) + 1;
  const state = await deps.documents.read(documentId(workspace.id, document));
  const snapshot: Snapshot = {
    id: snapshotId(workspace.id, document, number),
    version: 1,
    workspaceId: workspace.id,
    document,
    number,
    phase: workspace.phase,
    reason,
    state: Buffer.from(Y.encodeStateAsUpdate(state.doc)).toString('base64'),
    takenAt: deps.now(),
  };
  const listed = await listedAs(deps, request, { snapshot, before, state });
  return { snapshot, before, writes: [{ kind: 'snapshot', value: snapshot }, ...listed] };
}

interface Taking {
  readonly snapshot: Snapshot;
  readonly before: Snapshot | undefined;
  readonly state: DocumentState;
}

/** Only of texts that are written together there is a list; a perspective is of one person. */
async function listedAs(
  deps: VersionDeps,
  { workspace, name, restoredFrom }: VersionRequest,
  { snapshot, before, state }: Taking,
): Promise<readonly RecordWrite[]> {
  if (!VersionedDocument.safeParse(snapshot.document).success) return [];
  const { state: _, ...shared } = snapshot;
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const value: DocumentVersion = {
    ...shared,
    hash: hashOf(snapshot.document, state.doc),
    groups: [...groupsSince(before, state, seats)],
    ...(name !== undefined && { name }),
    ...(restoredFrom !== undefined && { restoredFrom }),
  };
  return [{ kind: 'documentVersion', value }];
}

export function rootsOf(document: string): DocumentKind['roots'] {
  const kind = documentKind(document);
  if (!kind) throw new AppError('not-found');
  return kind.roots;
}

/** The words of every section as they stand. */
export function sectionsOf(document: string, doc: Y.Doc) {
  return [...rootsOf(document)].map(([section, kind]) => ({
    section,
    blocks: blocksIn(doc.getXmlFragment(section), kind),
  }));
}

/** The same by which a consent round knows its text. */
function hashOf(document: string, doc: Y.Doc): string {
  return frozenText(sectionsOf(document, doc), 1).hash;
}
