import {
  type CloseSwitch,
  type MarkSentence,
  SwitchView,
  type WriteForGroup,
} from '@opgave/shared/contract/sessionTools';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';
import { sessionKey } from './sessionsApi.ts';

const at = (id: WorkspaceId, sessionId: string, rest = '') =>
  `/workspaces/${id}/sessions/${sessionId}/switch${rest}`;

/** What one may know of who speaks for whom in this session; asked anew with the session itself. */
export const useSwitch = (id: WorkspaceId, sessionId: SessionId | undefined) =>
  useQuery({
    queryKey: [...sessionKey(id, sessionId ?? ''), 'switch'],
    queryFn: () => http.get(at(id, sessionId ?? ''), SwitchView),
    enabled: sessionId !== undefined,
  });

export const writeForGroup = (id: WorkspaceId, sessionId: SessionId, body: WriteForGroup) =>
  post(at(id, sessionId, '/sentences'), body);
export const markSentence = (id: WorkspaceId, sessionId: SessionId, body: MarkSentence) =>
  post(at(id, sessionId, '/marks'), body);
export const closeSwitch = (id: WorkspaceId, sessionId: SessionId, body: CloseSwitch) =>
  post(at(id, sessionId, '/close'), body);
