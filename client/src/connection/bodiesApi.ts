import { BodiesView, type KeepBody, type RemoveBody } from '@opgave/shared/contract/bodies';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';

export const bodiesKey = (id: WorkspaceId) => ['in-workspace', id, 'bodies'];

export const useBodies = (id: WorkspaceId) =>
  useQuery({
    queryKey: bodiesKey(id),
    queryFn: () => http.get(`/workspaces/${id}/bodies`, BodiesView),
  });

export const keepBody = (id: WorkspaceId, body: KeepBody) =>
  http.send({ method: 'POST', path: `/workspaces/${id}/bodies`, body }, Nothing);

export const removeBody = (id: WorkspaceId, body: RemoveBody) =>
  http.send({ method: 'POST', path: `/workspaces/${id}/bodies/remove`, body }, Nothing);
