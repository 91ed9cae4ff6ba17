import { OrganisationView } from '@opgave/shared/contract/organisation';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing, post } from './http.ts';

export const organisationKey = (id: WorkspaceId) => ['in-workspace', id, 'organisation'];

export const useOrganisation = (id: WorkspaceId) =>
  useQuery({
    queryKey: organisationKey(id),
    queryFn: () => http.get(`/workspaces/${id}/organisation`, OrganisationView),
  });

export const refuseClaim = (id: WorkspaceId, tableId: WorkspaceId, reason: string) =>
  post(`/workspaces/${id}/organisation/tables/${tableId}/refuse`, { reason });

export const letIn = (id: WorkspaceId, tableId: WorkspaceId) =>
  http.send({ method: 'POST', path: `/workspaces/${id}/organisation/tables/${tableId}` }, Nothing);
