import type { DocumentKind } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { Doc } from 'yjs';
import { standingOf } from '#identity/standing.ts';
import { type DocumentRights, documentRights } from '#records/documentRights.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import type { Stamp } from './presence.ts';

/** What one person may do with one document at this moment, and how others see this person there. */
export interface Access extends DocumentRights {
  /** May write in at least one root, when nothing is in it yet. */
  readonly isEditor: boolean;
  readonly stamp: Stamp;
}

export type AccessAnswer =
  | ({ readonly kind: 'member' } & Access)
  | { readonly kind: 'removed' }
  | { readonly kind: 'none' };

const NOTHING = new Doc();

/** Asks the rights table for one person and one document. Asked anew whenever a right may have changed. */
export async function accessTo(
  deps: CollaborationDependencies,
  document: { readonly workspaceId: WorkspaceId; readonly kind: DocumentKind },
  personId: PersonId,
): Promise<AccessAnswer> {
  const standing = await standingOf(deps, document.workspaceId, personId);
  if (standing.kind !== 'member') return { kind: standing.kind };
  const { seat } = standing;
  const rights = await documentRights(deps, document.kind, standing);
  return {
    kind: 'member',
    ...rights,
    isEditor: [...document.kind.roots.keys()].some((root) => rights.mayWrite(root, NOTHING)),
    stamp: {
      personId,
      name: seat.displayName,
      role: seat.role,
      ...(seat.group !== undefined && { group: seat.group }),
    },
  };
}
