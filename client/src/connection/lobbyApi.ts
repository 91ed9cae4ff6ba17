import { type KnockAnswer, LobbyView } from '@opgave/shared/contract/lobby';
import type { SignInId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

export const lobbyKey = (id: WorkspaceId) => ['in-workspace', id, 'lobby'];

export const useLobby = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: lobbyKey(id),
    queryFn: () => http.get(`/workspaces/${id}/lobby`, LobbyView),
    enabled: isNeeded,
  });

export const setLobby = (id: WorkspaceId, isOn: boolean) => post(`/workspaces/${id}/lobby`, { isOn });
export const answerKnock = (id: WorkspaceId, knockId: SignInId, answer: KnockAnswer) =>
  post(`/workspaces/${id}/lobby/${knockId}`, { answer });
