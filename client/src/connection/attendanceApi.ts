import { AttendanceView, type CheckIn } from '@opgave/shared/contract/sessions';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';
import { sessionsKey } from './sessionsApi.ts';

const at = (id: WorkspaceId, sessionId: string) => `/workspaces/${id}/sessions/${sessionId}/attendance`;

export const useAttendance = (id: WorkspaceId, sessionId: string, isNeeded = true) =>
  useQuery({
    queryKey: [...sessionsKey(id), sessionId, 'attendance'],
    queryFn: () => http.get(at(id, sessionId), AttendanceView),
    enabled: isNeeded,
  });

export const checkIn = (id: WorkspaceId, sessionId: SessionId, body: CheckIn) =>
  post(at(id, sessionId), body);
