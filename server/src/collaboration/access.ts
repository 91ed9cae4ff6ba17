import type { DocumentKind } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { standingOf } from '#identity/standing.ts';
import { type DocumentRights, documentRights } from '#records/documentRights.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import type { Stamp } from './presence.ts';

/** What one person may do with one document at this moment, and how others see this person there. */
export interface Access extends DocumentRights {
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
    ...(await documentRights(deps, document.kind, standing)),
    stamp: {
      personId,
      name: seat.displayName,
      role: seat.role,
      ...(seat.group !== undefined && { group: seat.group }),
    },
  };
}
