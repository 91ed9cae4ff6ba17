import { AnonymousView, type SayAnonymously } from '@opgave/shared/contract/sessions';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';
import { sessionsKey } from './sessionsApi.ts';

const at = (id: WorkspaceId, sessionId: string) => `/workspaces/${id}/sessions/${sessionId}/anonymous`;

export const useAnonymous = (id: WorkspaceId, sessionId: string | undefined) =>
  useQuery({
    queryKey: [...sessionsKey(id), sessionId ?? '', 'anonymous'],
    queryFn: () => http.get(at(id, sessionId ?? ''), AnonymousView),
    enabled: sessionId !== undefined,
  });

export const sayAnonymously = (id: WorkspaceId, sessionId: SessionId, body: SayAnonymously) =>
  http.send({ method: 'POST', path: at(id, sessionId), body }, Nothing);
