import { type PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Request } from 'express';
import type { RouterDependencies } from './dependencies.ts';
import { parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';

export interface AtTable {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Who asks, and at which table. Whether this person sits there is asked by the use case. */
export async function atTable(deps: RouterDependencies, request: Request): Promise<AtTable> {
  const { person } = await requireSignedIn(deps, request);
  return { workspaceId: parseId(WorkspaceId, request, 'workspaceId'), personId: person.id };
}
