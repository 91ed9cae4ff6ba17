import type { AppError } from '@opgave/shared/contract/errors';
import {
  type ChangeSession,
  type KeepMinutes,
  MinutesView,
  type PrepareSession,
  ScreenLink,
  ScreenView,
  ServerTime,
  SessionList,
  SessionLookBack,
  SessionMade,
  SessionView,
  TemplateList,
} from '@opgave/shared/contract/sessions';
import {
  type CloseDots,
  type CloseSizing,
  type GiveEstimate,
  type PutDots,
} from '@opgave/shared/contract/sessionTools';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, Nothing, post } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const sessionsKey = (id: WorkspaceId) => ['in-workspace', id, 'sessions'] as const;
const templatesKey = (id: WorkspaceId) => [...sessionsKey(id), 'templates'] as const;
/** One session, and everything that is asked of it apart. */
export const sessionKey = (id: WorkspaceId, sessionId: string) => [...sessionsKey(id), sessionId] as const;

/** Apart from the sessions: minutes change as well with what is hidden or taken back anywhere at the table. */
export const minutesKey = (id: WorkspaceId) => ['in-workspace', id, 'minutes'] as const;

const at = (id: WorkspaceId, rest = '') => `/workspaces/${id}/sessions${rest}`;

export const useSessions = (id: WorkspaceId) =>
  useQuery({ queryKey: sessionsKey(id), queryFn: () => http.get(at(id), SessionList) });

export const useSession = (id: WorkspaceId, sessionId: string | undefined) =>
  useQuery<SessionView, AppError>({
    queryKey: sessionKey(id, sessionId ?? ''),
    queryFn: () => http.get(at(id, `/${sessionId}`), SessionView),
    enabled: sessionId !== undefined,
  });

/** The session that runs at this table now. */
export function useRunningSession(id: WorkspaceId): SessionView | undefined {
  const { data: sessions } = useSessions(id);
  const running = sessions?.find(({ status }) => status === 'running')?.id;
  const { data } = useSession(id, running);
  return running === undefined ? undefined : data;
}

/** Known for certain: while nothing was heard yet, one may run. */
export const useNoSessionRuns = (id: WorkspaceId) =>
  useSessions(id).data?.every(({ status }) => status !== 'running') ?? false;

/** The session that ended last at this table. */
export function useEndedSession(id: WorkspaceId): SessionView | undefined {
  const { data: sessions = [] } = useSessions(id);
  const ended = sessions.filter(({ status }) => status === 'ended');
  const [last] = ended.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
  return useSession(id, last?.id).data;
}

export const useLookBack = (id: WorkspaceId, sessionId: string) =>
  useQuery<SessionLookBack, AppError>({
    queryKey: [...sessionKey(id, sessionId), 'events'],
    queryFn: () => http.get(at(id, `/${sessionId}/events`), SessionLookBack),
  });

export const useTemplates = (id: WorkspaceId, isNeeded: boolean) =>
  useQuery({
    queryKey: templatesKey(id),
    queryFn: () => http.get(`/workspaces/${id}/session-templates`, TemplateList),
    enabled: isNeeded,
  });

export const useMinutes = (id: WorkspaceId, sessionId: string) =>
  useQuery<MinutesView, AppError>({
    queryKey: [...minutesKey(id), sessionId],
    queryFn: () => http.get(at(id, `/${sessionId}/minutes`), MinutesView),
  });

export const keepMinutes = (id: WorkspaceId, sessionId: SessionId, body: KeepMinutes) =>
  post(at(id, `/${sessionId}/minutes`), body);

export const putDots = (id: WorkspaceId, sessionId: SessionId, body: PutDots) =>
  post(at(id, `/${sessionId}/dots/mine`), body);
export const closeDots = (id: WorkspaceId, sessionId: SessionId, body: CloseDots) =>
  post(at(id, `/${sessionId}/dots/close`), body);

export const giveEstimate = (id: WorkspaceId, sessionId: SessionId, body: GiveEstimate) =>
  post(at(id, `/${sessionId}/sizing/mine`), body);
export const closeSizing = (id: WorkspaceId, sessionId: SessionId, body: CloseSizing) =>
  post(at(id, `/${sessionId}/sizing/close`), body);

export const prepareSession = (id: WorkspaceId, body: PrepareSession) =>
  http.send({ method: 'POST', path: at(id), body }, SessionMade);
export const changeSession = (id: WorkspaceId, sessionId: SessionId, body: ChangeSession) =>
  http.send({ method: 'PATCH', path: at(id, `/${sessionId}`), body }, Nothing);
export const keepTemplate = (id: WorkspaceId, sessionId: SessionId, title: string) =>
  post(at(id, `/${sessionId}/template`), { title });
export const makeScreenLink = (id: WorkspaceId, sessionId: SessionId) =>
  http.send({ method: 'POST', path: at(id, `/${sessionId}/screen`) }, ScreenLink);

/** How often the screen for the room looks; nobody is signed in on it, so nobody tells it. */
const SCREEN_LOOKS = 1_000;

/** What the room sees; an answer that was there stays while the connection is away. */
export const useScreen = (token: string) =>
  useQuery<ScreenView, AppError>({
    queryKey: ['screen', token],
    queryFn: () => http.send({ method: 'POST', path: '/screens', body: { token } }, ScreenView),
    refetchInterval: SCREEN_LOOKS,
    refetchIntervalInBackground: true,
  });

export const readServerTime = () => http.get('/time', ServerTime);
