import { AppError } from '@opgave/shared/contract/errors';
import type { SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useWorkspaceSocket } from '#connection/workspaceSocket.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Asks something of a session that runs, over the live connection. */
export function useActing(sessionId: SessionId) {
  const { workspace } = useWorkspace();
  const socket = useWorkspaceSocket();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);

  function act(command: SessionCommand): void {
    void send(async () => {
      const answer = await socket?.actInSession({ workspaceId: workspace.id, sessionId, command });
      if (answer?.ok === false) throw new AppError(answer.code, answer.details);
    });
  }

  return { act, isBusy, refusal };
}
