import { AbsentView } from '@opgave/shared/contract/absent';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const absentKey = (id: WorkspaceId) => ['in-workspace', id, 'absent'];

/** The text names groups too, and of a text no event tells. */
const REFRESH = 20_000;

export const useAbsent = (id: WorkspaceId, isNeeded: boolean) =>
  useQuery({
    queryKey: absentKey(id),
    queryFn: () => http.get(`/workspaces/${id}/absent`, AbsentView),
    enabled: isNeeded,
    refetchInterval: REFRESH,
  });
