import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { SessionList, SessionView } from '@opgave/shared/contract/sessions';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';
import { sessionsKey } from './sessionsApi.ts';

function post(path: string, body?: unknown): Promise<unknown> {
  return http.send({ method: 'POST', path, ...(body !== undefined && { body }) }, Nothing);
}

const at = (id: WorkspaceId, sessionId: SessionId) => `/workspaces/${id}/sessions/${sessionId}/breakouts`;

export const makeBreakouts = (id: WorkspaceId, sessionId: SessionId, wish: MakeBreakouts) =>
  post(at(id, sessionId), wish);
export const returnFromBreakouts = (id: WorkspaceId, sessionId: SessionId) =>
  post(`${at(id, sessionId)}/return`);

/** The session that runs at this table now. */
export function useRunningSession(id: WorkspaceId): SessionView | undefined {
  const { data: sessions } = useQuery({
    queryKey: sessionsKey(id),
    queryFn: () => http.get(`/workspaces/${id}/sessions`, SessionList),
  });
  const running = sessions?.find(({ status }) => status === 'running')?.id;
  const { data } = useQuery({
    queryKey: [...sessionsKey(id), running ?? ''],
    queryFn: () => http.get(`/workspaces/${id}/sessions/${running}`, SessionView),
    enabled: running !== undefined,
  });
  return running === undefined ? undefined : data;
}
