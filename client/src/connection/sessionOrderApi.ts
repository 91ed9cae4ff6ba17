import type { SessionWordsOn, TakeBackInSession } from '@opgave/shared/contract/sessionOrder';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { post } from './http.ts';
import type { Sending } from './useSending.ts';

interface Where extends Pick<Sending, 'send'> {
  readonly workspaceId: WorkspaceId;
  readonly sessionId: SessionId;
}

/** Takes words of a session out of sight, brings them back, and takes one's own away. */
export function sessionOrder({ workspaceId, sessionId, send }: Where) {
  const at = (deed: string) => `/workspaces/${workspaceId}/sessions/${sessionId}/${deed}`;
  return {
    hide: (on: SessionWordsOn, reason: string) => send(() => post(at('hide'), { on, reason })),
    show: (on: SessionWordsOn) => void send(() => post(at('show'), { on })),
    takeBack: (on: TakeBackInSession['on']) => void send(() => post(at('take-back'), { on })),
  };
}
