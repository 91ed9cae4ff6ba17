import { createHash } from 'node:crypto';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Route } from '@opgave/shared/contract/routeRecord';
import { RouteId, type WorkspaceId } from '@opgave/shared/ids';
import type { RouteContent } from '@opgave/shared/method/route';
import type { Dependencies } from '#identity/dependencies.ts';

const ID_LENGTH = 40;

/** The route of a workspace; one of which nobody filled in anything has version 0. */
export type AnyRoute = Omit<Route, 'version'> & { readonly version: number };

/** Follows from the workspace, so that there is never a second. */
function routeId(workspaceId: WorkspaceId): RouteId {
  const hash = createHash('sha256').update(`${workspaceId}/route`).digest('hex');
  return RouteId.parse(hash.slice(0, ID_LENGTH));
}

export async function readRoute(
  { storage }: Pick<Dependencies, 'storage'>,
  { id: workspaceId }: Pick<Workspace, 'id'>,
): Promise<AnyRoute> {
  const id = routeId(workspaceId);
  const empty = {
    ...{ id, version: 0, workspaceId, bodies: [], items: [] },
    ourselves: { version: 0, text: '' },
    adviseBy: { version: 0 },
  };
  return (await storage.records.get('route', id)) ?? empty;
}

/** What the rules of the route read. */
export function routeContent({ bodies, items, adviseBy, reportBack }: AnyRoute): RouteContent {
  return {
    ...{ bodies, items },
    ...(adviseBy.day !== undefined && { adviseBy: adviseBy.day }),
    ...(reportBack && { reportBack: reportBack.text }),
  };
}
