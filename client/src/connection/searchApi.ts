import { MIN_SEARCH, type SearchQuery, SearchView } from '@opgave/shared/contract/search';
import type { WorkspaceId } from '@opgave/shared/ids';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http } from './http.ts';

/** Asked anew each time: what may be found changes with every word that somebody writes. */
export const useSearch = (id: WorkspaceId, query: SearchQuery) =>
  useQuery({
    queryKey: ['in-workspace', id, 'search', query],
    queryFn: () => http.send({ method: 'POST', path: `/workspaces/${id}/search`, body: query }, SearchView),
    enabled: query.words.length >= MIN_SEARCH,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
