import { type PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Request } from 'express';
import type { RouterDependencies } from './dependencies.ts';
import { parseId } from './parse.ts';
import { requireSignedIn } from './signedIn.ts';

export interface AtTable {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/**
 * Who asks, and at which table. Whether this person sits there is asked by the use case. Whatever is more than looking
 * counts for the pace of this person (T02).
 */
export async function atTable(deps: RouterDependencies, request: Request): Promise<AtTable> {
  const asked = await readingAtTable(deps, request);
  if (request.method !== 'GET') await deps.rateLimits.changes.count(asked.personId);
  return asked;
}

/** For what only reads though it comes as a POST. */
export async function readingAtTable(deps: RouterDependencies, request: Request): Promise<AtTable> {
  const { person } = await requireSignedIn(deps, request);
  return { workspaceId: parseId(WorkspaceId, request, 'workspaceId'), personId: person.id };
}
