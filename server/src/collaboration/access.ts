import type { DocumentKind } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can, type Verb } from '@opgave/shared/method/permissions';
import type { Doc } from 'yjs';
import { type Member, standingOf } from '#identity/standing.ts';
import { problemAccess } from '#records/consent/problemAccess.ts';
import { canvasAccess } from '#records/dataCanvas/canvasAccess.ts';
import { perspectiveAccess } from '#records/perspectives/perspectiveAccess.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import type { Stamp } from './presence.ts';

/** What one person may do with one document at this moment. */
export interface Access {
  readonly mayRead: boolean;
  /** Asked for every update, with the document as it is on the server before it. */
  readonly mayWrite: (root: string, doc: Doc) => boolean;
  readonly stamp: Stamp;
}

export type AccessAnswer =
  | ({ readonly kind: 'member' } & Access)
  | { readonly kind: 'removed' }
  | { readonly kind: 'none' };

/** Asks the rights table for one person and one document. Asked anew whenever a right may have changed. */
export async function accessTo(
  deps: CollaborationDependencies,
  document: { readonly workspaceId: WorkspaceId; readonly kind: DocumentKind },
  personId: PersonId,
): Promise<AccessAnswer> {
  const standing = await standingOf(deps, document.workspaceId, personId);
  if (standing.kind !== 'member') return { kind: standing.kind };
  const { seat } = standing;
  return {
    kind: 'member',
    ...(await rightsOn(deps, document.kind, standing)),
    stamp: {
      personId,
      name: seat.displayName,
      role: seat.role,
      ...(seat.group !== undefined && { group: seat.group }),
    },
  };
}

async function rightsOn(
  deps: CollaborationDependencies,
  { artefact, owner }: DocumentKind,
  member: Member,
): Promise<Pick<Access, 'mayRead' | 'mayWrite'>> {
  if (owner !== undefined) return perspectiveAccess(deps, member, owner);
  if (artefact === 'problemDoc') return problemAccess(deps, member);
  if (artefact === 'dataCanvasWhy') return canvasAccess(deps, member);
  const may = (verb: Verb) => can(member.actor, `${artefact}.${verb}`, member.where);
  const mayWrite = may('write');
  return { mayRead: may('read') || mayWrite, mayWrite: () => mayWrite };
}
