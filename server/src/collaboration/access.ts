import type { DocumentKind } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can, type Verb } from '@opgave/shared/method/permissions';
import { standingOf } from '#identity/standing.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import type { Stamp } from './presence.ts';

/** What one person may do with one document at this moment. */
export interface Access {
  readonly mayRead: boolean;
  readonly mayWrite: (root: string) => boolean;
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
  const { actor, where, seat } = standing;
  const may = (verb: Verb) => can(actor, `${document.kind.artefact}.${verb}`, where);
  const mayWrite = may('write');
  return {
    kind: 'member',
    mayRead: may('read') || mayWrite,
    mayWrite: () => mayWrite,
    stamp: {
      personId,
      name: seat.displayName,
      role: seat.role,
      ...(seat.group !== undefined && { group: seat.group }),
    },
  };
}
