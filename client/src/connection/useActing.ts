import { AppError } from '@opgave/shared/contract/errors';
import type { Ack } from '@opgave/shared/contract/events';
import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { sessionsKey } from './sessionsApi.ts';
import { useSending } from './useSending.ts';
import { useWorkspaceSocket } from './workspaceSocket.ts';

/** Asks something of a session that runs, over the live connection. */
export function useActing(workspaceId: WorkspaceId, sessionId: SessionId) {
  const socket = useWorkspaceSocket();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspaceId)]);

  /** Resolves with whether it was done. */
  function ask(command: SessionCommand): Promise<boolean> {
    return send(() => accepted(socket?.actInSession({ workspaceId, sessionId, command })));
  }

  return { ask, act: (command: SessionCommand) => void ask(command), isBusy, refusal };
}

/** Rejects with what the server refused, or with its absence while there is no connection yet. */
export async function accepted(asked: Promise<Ack> | undefined): Promise<void> {
  const answer = await asked;
  if (!answer) throw new AppError('server-away');
  if (!answer.ok) throw new AppError(answer.code, answer.details);
}
