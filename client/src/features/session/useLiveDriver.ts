import { AppError } from '@opgave/shared/contract/errors';
import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useServerNow } from '#connection/useServerNow.ts';
import { useWorkspaceSocket } from '#connection/workspaceSocket.ts';
import type { SessionDriver } from './driver.ts';

/** Leads, or takes part in, a session that others are in too. */
export function useLiveDriver(workspaceId: WorkspaceId, view: SessionView): SessionDriver {
  const socket = useWorkspaceSocket();
  const at = useServerNow();
  const { send, refusal } = useSending([sessionsKey(workspaceId)]);

  function act(command: SessionCommand): void {
    void send(async () => {
      const answer = await socket?.actInSession({ workspaceId, sessionId: view.id, command });
      if (answer?.ok === false) throw new AppError(answer.code, answer.details);
    });
  }

  return { view, at, act, refusal };
}
