import {
  type AddSourceLink,
  SourceLinksView,
  type SourceLinkView,
  SourcesView,
} from '@opgave/shared/contract/sourceLinks';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const sourceLinksKey = (id: WorkspaceId) => ['in-workspace', id, 'source-links'] as const;

function at(id: WorkspaceId, rest = ''): string {
  return `/workspaces/${id}/source-links${rest}`;
}

const readLinks = (id: WorkspaceId) => http.get(at(id), SourceLinksView);
export const useSourceLinks = (id: WorkspaceId) =>
  useQuery({ queryKey: [...sourceLinksKey(id), 'all'], queryFn: () => readLinks(id) });

/** Everything on which this person could let a sentence rest. */
const readSources = (id: WorkspaceId) => http.get(at(id, '/sources'), SourcesView);
export const useSources = (id: WorkspaceId) =>
  useQuery({ queryKey: [...sourceLinksKey(id), 'sources'], queryFn: () => readSources(id) });

export const addSourceLink = (id: WorkspaceId, body: AddSourceLink) => post(at(id), body);
export const removeSourceLink = (id: WorkspaceId, link: Pick<SourceLinkView, 'id' | 'version'>) =>
  post(at(id, `/${link.id}/remove`), { version: link.version });
