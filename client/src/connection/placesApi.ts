import { AwayView, type TellPlace } from '@opgave/shared/contract/sessionPlaces';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { http, post } from './http.ts';
import { sessionKey } from './sessionsApi.ts';
import { useLiveState } from './workspaceSocket.ts';

const at = (id: WorkspaceId, sessionId: SessionId) => `/workspaces/${id}/sessions/${sessionId}`;
/** People walk in and out of a step; nobody is told of each. */
const LOOKS = 3_000;

export const useAwayFromStep = (id: WorkspaceId, sessionId: SessionId) =>
  useQuery({
    queryKey: [...sessionKey(id, sessionId), 'away'],
    queryFn: () => http.get(`${at(id, sessionId)}/away`, AwayView),
    refetchInterval: LOOKS,
  });

interface Telling extends TellPlace {
  readonly workspaceId: WorkspaceId;
  readonly sessionId: SessionId;
  readonly isNeeded: boolean;
}

/** Says whether one is at the step of now; again after the connection was lost, and once more at the next step. */
export function useTellPlace({ workspaceId, sessionId, call, isThere, isNeeded }: Telling): void {
  const isConnected = useLiveState() === 'connected';
  useEffect(() => {
    if (!isNeeded || !isConnected) return;
    // Not told is told later: the next step, page or connection says it again.
    post(`${at(workspaceId, sessionId)}/place`, { call, isThere }).catch(() => undefined);
  }, [workspaceId, sessionId, call, isThere, isNeeded, isConnected]);
}
