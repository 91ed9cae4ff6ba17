import type { DocumentKind } from '@opgave/shared/document/documents';
import { can, type Verb } from '@opgave/shared/method/permissions';
import type { Doc } from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { problemAccess } from './consent/problemAccess.ts';
import { canvasAccess } from './dataCanvas/canvasAccess.ts';
import { perspectiveAccess } from './perspectives/perspectiveAccess.ts';

/** What one person may do with one document at this moment. */
export interface DocumentRights {
  readonly mayRead: boolean;
  /** Asked for every update, with the document as it is on the server before it. */
  readonly mayWrite: (root: string, doc: Doc) => boolean;
}

/** The right of this member on a document, the same for whoever types in it and for every use case. */
export async function documentRights(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  { artefact, owner }: DocumentKind,
  member: Member,
): Promise<DocumentRights> {
  if (owner !== undefined) return perspectiveAccess(deps, member, owner);
  if (artefact === 'problemDoc') return problemAccess(deps, member);
  if (artefact === 'dataCanvasWhy') return canvasAccess(deps, member);
  const may = (verb: Verb) => can(member.actor, `${artefact}.${verb}`, member.where);
  const mayWrite = may('write');
  return { mayRead: may('read') || mayWrite, mayWrite: () => mayWrite };
}
