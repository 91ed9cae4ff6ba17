import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { post } from './http.ts';

const at = (id: WorkspaceId, sessionId: SessionId) => `/workspaces/${id}/sessions/${sessionId}/breakouts`;

export const makeBreakouts = (id: WorkspaceId, sessionId: SessionId, wish: MakeBreakouts) =>
  post(at(id, sessionId), wish);
export const returnFromBreakouts = (id: WorkspaceId, sessionId: SessionId) =>
  post(`${at(id, sessionId)}/return`);
