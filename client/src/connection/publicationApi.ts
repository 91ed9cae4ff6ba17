import { PublicationView, type PublishRecord } from '@opgave/shared/contract/publication';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const publicationKey = (id: WorkspaceId) => ['in-workspace', id, 'publication'] as const;

const at = (id: WorkspaceId, rest = '') => `/workspaces/${id}/publication${rest}`;

export const usePublication = (id: WorkspaceId) =>
  useQuery({ queryKey: publicationKey(id), queryFn: () => http.get(at(id), PublicationView) });

export const publishRecord = (id: WorkspaceId, body: PublishRecord) => post(at(id), body);
export const endPublication = (id: WorkspaceId, version: number) => post(at(id, '/end'), { version });
