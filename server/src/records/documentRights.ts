import type { DocumentKind } from '@opgave/shared/document/documents';
import type { Verb } from '@opgave/shared/method/actions';
import { lockedSections } from '@opgave/shared/method/holding';
import { can } from '@opgave/shared/method/permissions';
import type { Doc } from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { notesAccess } from './breakouts/notesAccess.ts';
import { problemAccess } from './consent/problemAccess.ts';
import { canvasAccess } from './dataCanvas/canvasAccess.ts';
import { everySection } from './everySection.ts';
import { optionAccess } from './options/optionAccess.ts';
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
  kind: DocumentKind,
  member: Member,
): Promise<DocumentRights> {
  const rights = await unlockedRights(deps, kind, member);
  const locked = lockedSections(member.workspace.locks, kind.artefact);
  if (locked.size === 0) return rights;
  return { ...rights, mayWrite: (root, doc) => !locked.has(root) && rights.mayWrite(root, doc) };
}

/** As the phase and the step have it, before the facilitator locked a section. */
async function unlockedRights(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  { artefact, owner, notesOf, option }: DocumentKind,
  member: Member,
): Promise<DocumentRights> {
  if (owner !== undefined) return perspectiveAccess(deps, member, owner);
  if (notesOf !== undefined) return notesAccess(deps, member, notesOf);
  if (option !== undefined) return optionAccess(deps, member, option);
  if (artefact === 'problemDoc') return problemAccess(deps, member);
  if (artefact === 'dataCanvasWhy') return canvasAccess(deps, member);
  const may = (verb: Verb) => can(member.actor, `${artefact}.${verb}`, member.where);
  const mayWrite = may('write');
  return { mayRead: may('read') || mayWrite, mayWrite: everySection(mayWrite) };
}
