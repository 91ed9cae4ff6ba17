import { type ChangeRoute, RouteView } from '@opgave/shared/contract/route';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const routeKey = (id: WorkspaceId) => ['in-workspace', id, 'route'];

export const readRoute = (id: WorkspaceId) => http.get(`/workspaces/${id}/route`, RouteView);

export const useRoute = (id: WorkspaceId, isAsked = true) =>
  useQuery({
    queryKey: routeKey(id),
    queryFn: () => readRoute(id),
    enabled: isAsked,
  });

export const changeRoute = (id: WorkspaceId, body: ChangeRoute) =>
  http.send({ method: 'POST', path: `/workspaces/${id}/route`, body }, Nothing);
