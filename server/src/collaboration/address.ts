import {
  DOCUMENT_SCHEMA_VERSION,
  OWN_CLIENT_PARAMETER,
  SIGN_IN_PARAMETER,
} from '@opgave/shared/contract/wire';
import {
  type DocumentKind,
  documentId,
  documentKind,
  opensAfterConsent,
} from '@opgave/shared/document/documents';
import { type DocumentId, WorkspaceId } from '@opgave/shared/ids';

/** What a client asks for by its address: `/collab/<workspace>/<document>?signIn=…&opgave=<schema version>`. */
export interface CollabAddress {
  readonly workspaceId: WorkspaceId;
  /** Undefined when the name is none of the closed list. */
  readonly documentId: DocumentId | undefined;
  readonly kind: DocumentKind | undefined;
  /** It names a place for solutions, which opens only after consent. */
  readonly isForSolutions: boolean;
  readonly signInName: string | undefined;
  readonly isOwnClient: boolean;
  readonly isOutdated: boolean;
}

const PATH = /^\/collab\/([^/]+)\/([a-z0-9/-]{1,80})$/;

/** Undefined when this is no address of a document at all; then nothing is looked up (T09). */
export function readAddress(url: string | undefined): CollabAddress | undefined {
  if (url === undefined || !URL.canParse(url, 'http://host')) return undefined;
  const parsed = new URL(url, 'http://host');
  const [, workspace, name] = PATH.exec(parsed.pathname) ?? [];
  const workspaceId = WorkspaceId.safeParse(workspace);
  if (!workspaceId.success || name === undefined) return undefined;
  const version = parsed.searchParams.get(OWN_CLIENT_PARAMETER);
  const kind = documentKind(name);
  return {
    workspaceId: workspaceId.data,
    kind,
    isForSolutions: opensAfterConsent(name),
    documentId: kind && documentId(workspaceId.data, name),
    signInName: parsed.searchParams.get(SIGN_IN_PARAMETER) ?? undefined,
    isOwnClient: version !== null,
    isOutdated: version !== null && Number(version) !== DOCUMENT_SCHEMA_VERSION,
  };
}
