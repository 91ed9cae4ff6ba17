import { AnonymousView, type SayAnonymously, type SessionListItem } from '@opgave/shared/contract/sessions';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQueries } from '@tanstack/react-query';
import { http, Nothing } from './http.ts';
import { sessionsKey, useSessions } from './sessionsApi.ts';

const at = (id: WorkspaceId, sessionId: string) => `/workspaces/${id}/sessions/${sessionId}/anonymous`;

const overKey = (id: WorkspaceId, sessionId: string) => ['in-workspace', id, 'said-in-session', sessionId];

export interface SaidInSession {
  readonly session: SessionListItem;
  readonly moments: AnonymousView;
}

/** What was said without names in every session that began, also when it is over; undefined until all of it is there. */
export function useAnonymous(id: WorkspaceId): readonly SaidInSession[] | undefined {
  const { data: sessions } = useSessions(id);
  const begun = sessions?.filter(({ status }) => status !== 'ready') ?? [];
  const said = useQueries({
    queries: begun.map(({ id: sessionId, status }) => ({
      // What was said in a session that is over stays as it is, whatever happens in another.
      queryKey: status === 'ended' ? overKey(id, sessionId) : [...sessionsKey(id), sessionId, 'anonymous'],
      queryFn: () => http.get(at(id, sessionId), AnonymousView),
    })),
  });
  if (!sessions || said.some(({ isPending }) => isPending)) return undefined;
  return begun.map((session, index) => ({ session, moments: said[index]?.data ?? [] }));
}

export const sayAnonymously = (id: WorkspaceId, sessionId: SessionId, body: SayAnonymously) =>
  http.send({ method: 'POST', path: at(id, sessionId), body }, Nothing);
